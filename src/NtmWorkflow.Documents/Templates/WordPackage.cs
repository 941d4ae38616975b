using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

/// <summary>The parts of a .docx from outside, inflated within fixed limits and found free of active content.</summary>
internal sealed class WordPackage
{
    public const int MaxFileBytes = 5 << 20, MaxParts = 300, MaxInflatedBytes = 20 << 20;
    private const string TypesPart = "[Content_Types].xml";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly (string Type, string Place)[] StoryTypes =
    [
        (MainType, "Thân văn bản"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml", "Đầu trang"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml", "Chân trang"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml", "Chú thích cuối trang"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml", "Chú thích cuối văn bản"),
    ];

    private readonly Dictionary<string, string> types = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, byte[]> Parts { get; } = new(new PartOrder());

    /// <summary>Reads the package; null, with the problems added, when it cannot serve as a template.</summary>
    public static WordPackage? Read(ReadOnlyMemory<byte> docx, List<TemplateProblem> problems) => Read(docx, problems, PackageRules.Check);

    /// <summary>Reads the package; null, with the problems added, when it is no Word file, beyond the limits or against the rules.</summary>
    public static WordPackage? Read(
        ReadOnlyMemory<byte> docx, List<TemplateProblem> problems, Func<WordPackage, IEnumerable<TemplateProblem>> rules)
    {
        var package = new WordPackage();
        try
        {
            if (package.Inflate(docx) is not { } reason && (reason = package.ReadTypes()) is null)
                problems.AddRange(rules(package));
            else
                problems.Add(TemplateProblem.InFile(reason));
        }
        catch (XmlException)
        {
            problems.Add(TemplateProblem.InFile("có phần XML hỏng, lồng quá sâu hoặc khai báo DTD. Mở bằng Word và lưu lại thành .docx."));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            problems.Add(TemplateProblem.InFile("không phải tệp .docx hoặc đã hỏng. Mở bằng Word và lưu lại thành .docx."));
        }
        return problems.Count == 0 ? package : null;
    }

    /// <summary>The parts that hold text, the body first, each with its name for the author.</summary>
    public IEnumerable<(string Part, string Place)> Stories =>
        from story in StoryTypes
        from part in Parts.Keys
        where TypeOf(part) == story.Type
        select (part, story.Place);

    public string TypeOf(string part) =>
        types.GetValueOrDefault("/" + part) ?? types.GetValueOrDefault(Path.GetExtension(part)) ?? "";

    public static bool IsXml(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private string? Inflate(ReadOnlyMemory<byte> docx)
    {
        if (docx.Length > MaxFileBytes)
            return $"lớn hơn {MaxFileBytes >> 20} MB. Giảm dung lượng hình ảnh rồi tải lại.";
        using var zip = new ZipArchive(new MemoryStream(docx.ToArray()), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxParts)
            return $"có hơn {MaxParts} phần bên trong, không giống một mẫu văn bản.";
        var left = MaxInflatedBytes;
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            if (entry.FullName.Contains('\\') || entry.FullName.Split('/').Any(s => s is "" or "." or ".."))
                return $"có phần mang tên không hợp lệ “{entry.FullName}”.";
            if (ReadBounded(entry, left) is not { } bytes)
                return $"khi giải nén lớn hơn {MaxInflatedBytes >> 20} MB.";
            if (!Parts.TryAdd(entry.FullName, bytes))
                return $"có hai phần cùng tên “{entry.FullName}”.";
            left -= bytes.Length;
        }
        return null;
    }

    // The size that the archive declares is not trusted: reading stops when the limit is passed.
    private static byte[]? ReadBounded(ZipArchiveEntry entry, int limit)
    {
        using var source = entry.Open();
        using var target = new MemoryStream();
        var buffer = new byte[16 << 10];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            if (target.Length + read > limit)
                return null;
            target.Write(buffer, 0, read);
        }
        return target.ToArray();
    }

    private string? ReadTypes()
    {
        if (!Parts.TryGetValue(TypesPart, out var part))
            return "không phải tệp Word (.docx).";
        foreach (var (name, bytes) in Parts)
            if (IsXml(name))
                WordXml.CheckBounds(bytes);
        foreach (var type in WordXml.Load(part).Root!.Elements())
            if (((string?)type.Attribute("PartName") ?? "." + (string?)type.Attribute("Extension")) is { } key)
                types[key] = (string?)type.Attribute("ContentType") ?? "";
        return MainPartProblem();
    }

    private string? MainPartProblem()
    {
        var main = Parts.Keys.Where(p => TypeOf(p) == MainType).ToList();
        return main.Count != 1 ? PackageRules.NoBody(types.Values)
            : WordXml.Load(Parts[main[0]]).Root!.Name != WordXml.W + "document" ? "lưu ở dạng Strict Open XML. Lưu lại ở dạng Word Document (*.docx)."
            : null;
    }

    /// <summary>Word expects the content types first; the rest is in a fixed order so that the same parts give the same bytes.</summary>
    private sealed class PartOrder : IComparer<string>
    {
        public int Compare(string? x, string? y) =>
            (x != TypesPart).CompareTo(y != TypesPart) is var first and not 0 ? first
            : StringComparer.OrdinalIgnoreCase.Compare(x, y);
    }
}
