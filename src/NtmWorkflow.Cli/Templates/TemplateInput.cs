using System.CommandLine;
using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Coordination.Samples;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Cli.Templates;

/// <summary>What the template commands are given: a file, the kind of document that it is for, the sample that fills it.</summary>
internal static class TemplateInput
{
    public static Argument<FileInfo> File() => new("FILE") { Description = "The template, a Word file (.docx)." };

    public static Option<string?> Kind() => new("--kind") { Description = "The kind of document, as 'ntm templates kinds' lists them; guessed from the file name when it begins with that of a shipped template." };

    /// <returns>The kind and the verdict on the file, or the exit status that tells why there is none.</returns>
    public static (DocumentKind? Kind, TemplateVerdict? Verdict, int Status) Read(FileInfo file, string? code)
    {
        if (Directory.Exists(file.FullName) || !file.Exists)
            return (null, null, Answer.Refuse($"Không có tệp {file}. Kiểm tra lại đường dẫn.", Answer.NoInput));
        var (kind, status) = KindOf(file, code);
        if (kind is null)
            return (null, null, status);
        try
        {
            return (kind, Template.Compile(Bytes(file), kind.Fields), 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, null, Answer.Refuse($"Không đọc được tệp {file}: {Answer.Cause(e)}. Kiểm tra lại quyền đọc tệp.", Answer.NoInput));
        }
    }

    /// <returns>The kind with this code, or the exit status that tells that there is none.</returns>
    public static (DocumentKind? Kind, int Status) KindNamed(string code) => DocumentKind.Find(code) is { } kind
        ? (kind, 0)
        : (null, Answer.Refuse($"Không có loại văn bản '{code}'. Chọn một trong: {string.Join(", ", DocumentKind.All.Select(k => k.Code))}.", Answer.BadData));

    /// <summary>A document of the kind about the first commune of each sample plan, the plan that has most to say in it first.</summary>
    public static IReadOnlyList<OfficialDocument> Examples(DocumentKind kind)
    {
        var sets = Catalogue.Load();
        var samples = SamplePlans.Load(Path.Combine(AppContext.BaseDirectory, "samples"), sets).All.Select(s => s.Plan);
        return [.. Specimen.Best(samples.OrderByDescending(p => p.Communes.Count), kind).Select(p => new Specimen(p, sets[p.CriteriaSet], p.Communes[0]).Of(kind))];
    }

    private static (DocumentKind? Kind, int Status) KindOf(FileInfo file, string? code)
    {
        if (code is not null)
            return KindNamed(code);
        var name = Wording.Slug(Path.GetFileNameWithoutExtension(file.Name));
        var kind = DocumentKind.All.Where(k => name.StartsWith(Path.GetFileNameWithoutExtension(k.TemplateFile), StringComparison.Ordinal)).MaxBy(k => k.TemplateFile.Length);
        return kind is not null ? (kind, 0)
            : (null, Answer.Refuse($"Không đoán được {file.Name} là mẫu của loại văn bản nào. Ghi thêm --kind; các loại có trong lệnh ntm templates kinds.", Answer.BadData));
    }

    /// <summary>No more than it takes to see that the file is too large.</summary>
    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(file.Length, Template.MaxFileBytes + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
