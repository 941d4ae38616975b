using System.Diagnostics;

namespace NtmWorkflow.Tests.Commands;

/// <summary>The command line, run as a person's shell would run it.</summary>
internal static class Ntm
{
    public static Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments) => RunInAsync(Environment.CurrentDirectory, arguments);

    public static async Task<(int Status, string Output, string Error)> RunInAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ntm.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
