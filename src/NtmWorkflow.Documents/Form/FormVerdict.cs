namespace NtmWorkflow.Documents.Form;

/// <summary>How much a breach of a rule weighs.</summary>
public enum Severity
{
    /// <summary>The decree says so (bắt buộc).</summary>
    Mandatory,

    /// <summary>Likely wrong, or wrong by custom only: a person decides (cảnh báo).</summary>
    Warning,
}

/// <summary>The words for severities.</summary>
public static class Severities
{
    public static string Name(this Severity severity) => severity == Severity.Mandatory ? "bắt buộc" : "cảnh báo";
}

/// <summary>A place in a document that breaks a rule of form (lỗi thể thức), in the words of the clerk who mends it.</summary>
/// <param name="Rule">The number of the rule, such as "A3".</param>
/// <param name="RuleName">What the rule asks for.</param>
/// <param name="Part">Where in the file: body, table, header ...</param>
/// <param name="Paragraph">Which paragraph of that part, counted from 1; null when it is about the whole.</param>
/// <param name="Page">The page, as whoever saved the file last counted; null when the file does not tell.</param>
/// <param name="Around">The text there, shortened.</param>
/// <param name="Found">What is there.</param>
/// <param name="Required">What must be there.</param>
/// <param name="Mend">What to do in Word.</param>
/// <param name="Others">At how many further places it is the same.</param>
public sealed record FormFinding(
    string Rule, string RuleName, Severity Severity, string Part, int? Paragraph, int? Page, string Around, string Found, string Required, string Mend, int Others)
{
    /// <summary>"Thân văn bản, đoạn 12, trang 3".</summary>
    public string Where => Part + (Paragraph is { } number ? $", đoạn {number}" : "") + (Page is { } page ? $", trang {page}" : "");
}

/// <summary>What a check of form found (kết quả kiểm tra thể thức): findings in the order of the rules, or why the file cannot be checked.</summary>
public sealed record FormVerdict(string? Refusal, IReadOnlyList<FormFinding> Findings)
{
    public bool IsSound => Refusal is null && !Findings.Any(f => f.Severity == Severity.Mandatory);
}
