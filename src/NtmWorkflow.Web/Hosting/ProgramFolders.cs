using NtmWorkflow.Coordination;

namespace NtmWorkflow.Web.Hosting;

internal static class ProgramFolders
{
    /// <summary>
    /// Where the data of the program lie: beside it, but for what an office keeps of its own - Workflows:Folder, the workflow definitions,
    /// and Holidays:File, the public holidays. An upgrade leaves those as they are.
    /// </summary>
    public static ProgramFolder ProgramFolder(this IConfiguration configuration)
    {
        var own = Coordination.ProgramFolder.Own;
        var folder = new ProgramFolder(own.Root)
        {
            Workflows = configuration["Workflows:Folder"] ?? own.Workflows, Holidays = configuration["Holidays:File"] ?? own.Holidays,
        };
        return !Directory.Exists(folder.Workflows)
                ? throw new SetupRefusedException($"Workflows:Folder là '{folder.Workflows}', nhưng không có thư mục này. Hãy ghi thư mục chứa các tệp quy trình (.json).")
            : !File.Exists(folder.Holidays)
                ? throw new SetupRefusedException($"Holidays:File là '{folder.Holidays}', nhưng không có tệp này. Hãy ghi đường dẫn tới tệp ngày nghỉ lễ, tết.")
            : folder;
    }
}
