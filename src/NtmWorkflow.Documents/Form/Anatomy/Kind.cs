namespace NtmWorkflow.Documents.Form.Anatomy;

/// <summary>A kind of administrative document (tên loại) with its abbreviation (Decree 30/2020/NĐ-CP, Annex III, part I).</summary>
internal sealed record Kind(string Abbreviation, string Name)
{
    public static readonly Kind Minutes = new("BB", "BIÊN BẢN");
    public static readonly Kind Decision = new("QĐ", "QUYẾT ĐỊNH");
    public static readonly Kind Report = new("BC", "BÁO CÁO");
    public static readonly Kind Submission = new("TTr", "TỜ TRÌNH");
    public static readonly Kind Contract = new("HĐ", "HỢP ĐỒNG");

    public static IReadOnlyList<Kind> All { get; } =
    [
        new("NQ", "NGHỊ QUYẾT"), Decision, new("CT", "CHỈ THỊ"), new("QC", "QUY CHẾ"), new("QyĐ", "QUY ĐỊNH"), new("TC", "THÔNG CÁO"), new("TB", "THÔNG BÁO"),
        new("HD", "HƯỚNG DẪN"), new("CTr", "CHƯƠNG TRÌNH"), new("KH", "KẾ HOẠCH"), new("PA", "PHƯƠNG ÁN"), new("ĐA", "ĐỀ ÁN"), new("DA", "DỰ ÁN"), Report, Minutes,
        Submission, Contract, new("CĐ", "CÔNG ĐIỆN"), new("BGN", "BẢN GHI NHỚ"), new("BTT", "BẢN THỎA THUẬN"), new("GUQ", "GIẤY ỦY QUYỀN"), new("GM", "GIẤY MỜI"),
        new("GGT", "GIẤY GIỚI THIỆU"), new("GNP", "GIẤY NGHỈ PHÉP"), new("PG", "PHIẾU GỬI"), new("PC", "PHIẾU CHUYỂN"), new("PB", "PHIẾU BÁO"),
        new("SY", "BẢN SAO Y"), new("TrS", "BẢN TRÍCH SAO"), new("SL", "BẢN SAO LỤC"),
    ];

    /// <summary>The kind that a title line names: alone in any case, or in front of what the document is about in capitals.</summary>
    public static Kind? Of(Reading.Line line)
    {
        var text = line.Text.Normalize().ToUpperInvariant();
        return All.FirstOrDefault(k => text == k.Name || (line.IsUpper && line.IsCentred && text.StartsWith(k.Name + " ", StringComparison.Ordinal)));
    }
}
