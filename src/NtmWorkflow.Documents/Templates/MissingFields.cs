namespace NtmWorkflow.Documents.Templates;

/// <summary>A field (trường) of a template that the data does not fill, with its path in the data and the reason.</summary>
public sealed record MissingField(string Path, string Reason)
{
    public override string ToString() => $"{Path}: {Reason}";
}

/// <summary>Raised instead of issuing a document (văn bản) that would have empty holes; names them all.</summary>
public sealed class MissingFieldsException(IReadOnlyList<MissingField> fields)
    : Exception("Chưa lập được văn bản vì dữ liệu còn thiếu: " + string.Join("; ", fields) + ".")
{
    public IReadOnlyList<MissingField> Fields { get; } = fields;
}

/// <summary>Raised when a template repeats its blocks so often that the document (văn bản) would outgrow any office's use.</summary>
public sealed class DocumentTooLargeException()
    : Exception("Văn bản lập ra quá lớn: mẫu lặp khối quá nhiều lần so với dữ liệu. Kiểm tra các khối lồng nhau trong mẫu.");
