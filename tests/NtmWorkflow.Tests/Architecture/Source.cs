using System.Runtime.CompilerServices;

namespace NtmWorkflow.Tests.Architecture;

/// <summary>The source tree, found from where this file was compiled.</summary>
internal static class Source
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>The C# and page files of a project, generated ones aside.</summary>
    public static IEnumerable<(string Path, string Text)> Of(string project) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.cs*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".cshtml"
        let path = Path.GetRelativePath(Root, file)
        let parts = path.Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin") && !parts.Contains("Migrations")
        select (path, File.ReadAllText(file));

    public static IEnumerable<string> Projects => Directory.GetDirectories(Path.Combine(Root, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
