using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NtmWorkflow.Documents.Comparing;

namespace NtmWorkflow.Cli.Documents;

/// <summary>ntm diff: what changed between two issues of a document.</summary>
internal static class Diff
{
    private const int Differs = 1;

    // No document of an office comes near; more is not read at all.
    private const int MostBytes = 5 << 20;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true,
    };

    public static Command Command()
    {
        var before = new Argument<FileInfo>("A.docx") { Description = "The former issue." };
        var after = new Argument<FileInfo>("B.docx") { Description = "The later issue." };
        var json = new Option<bool>("--json") { Description = "Print the changes as JSON." };
        var command = new Command("diff", "Tell what changed between two issues of a document, in words. Exit status 0: nothing; 1: something.") { before, after, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo before, FileInfo after, bool json)
    {
        foreach (var file in new[] { before, after })
            if (Directory.Exists(file.FullName) || !file.Exists)
                return Answer.Refuse($"Không có tệp {file}. Kiểm tra lại đường dẫn.", Answer.NoInput);
            else if (file.Length > MostBytes)
                return Answer.Refuse($"Tệp {file} lớn hơn {MostBytes >> 20} MB, quá lớn để so sánh.", Answer.BadData);
        try
        {
            var changes = Differences.Of(File.ReadAllBytes(before.FullName), File.ReadAllBytes(after.FullName));
            Console.WriteLine(json ? JsonSerializer.Serialize(changes, Json) : Told(changes));
            return changes.Count == 0 ? 0 : Differs;
        }
        catch (UnreadableDocumentException e)
        {
            return Answer.Refuse(e.Message, Answer.BadData);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Answer.Refuse($"Không đọc được tệp để so sánh: {Answer.Cause(e)}. Kiểm tra lại quyền đọc tệp.", Answer.NoInput);
        }
    }

    private static string Told(IReadOnlyList<Change> changes) =>
        changes.Count == 0
            ? "Hai văn bản có nội dung giống nhau."
            : string.Join(Environment.NewLine, [.. ByPlace(changes), Differences.Summary(changes)]);

    private static IEnumerable<string> ByPlace(IReadOnlyList<Change> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (i == 0 || changes[i].Where != changes[i - 1].Where)
                yield return $"{changes[i].Where}:";
            yield return changes[i].Kind switch
            {
                ChangeKind.Added => $"  thêm: {changes[i].Passage}",
                ChangeKind.Removed => $"  bỏ: {changes[i].Passage}",
                _ => $"  sửa: {changes[i].Edits}{Environment.NewLine}    nay là: {changes[i].Passage}",
            };
        }
    }
}
