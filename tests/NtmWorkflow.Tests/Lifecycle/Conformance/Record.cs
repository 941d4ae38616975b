using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle.Conformance;

/// <summary>What Elsa itself made of some runs of a definition, kept so that a build without Elsa can be held against it.</summary>
/// <param name="Definition">The definition's file.</param>
internal sealed record Record(string Definition, IReadOnlyList<RecordedRun> Runs)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One record on each line.</summary>
    public static IEnumerable<Record> All => File.ReadLines(FilePath).Select(line => JsonSerializer.Deserialize<Record>(line, Options)!);

    public Run RunOf(RecordedRun recorded) =>
        new(DefinitionReader.Read(Encoding.UTF8.GetBytes(Definition)).Definition!, recorded.Picks, recorded.Variables);

    public static void Write(IEnumerable<Record> records) =>
        File.WriteAllText(FilePath, string.Concat(records.Select(record => JsonSerializer.Serialize(record, Options) + '\n')));

    private static string FilePath => Path.Combine(Here(), "recorded.jsonl");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

/// <param name="Steps">For each step, the beginning of the SHA-256 of what was told of it.</param>
internal sealed record RecordedRun(int[] Picks, Dictionary<string, string> Variables, string[] Steps)
{
    public static RecordedRun Of(Run run, IEnumerable<Told> told) => new([.. run.Picks], run.Variables.ToDictionary(), [.. told.Select(HashOf)]);

    private static string HashOf(Told step) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', step.Lines))).AsSpan(0, 4));
}
