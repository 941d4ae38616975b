using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NtmWorkflow.Documents.Form;

namespace NtmWorkflow.Cli.Form;

/// <summary>Prints findings and rules, for people and for programs.</summary>
internal static class CheckListing
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static void Findings(FormVerdict verdict)
    {
        foreach (var finding in verdict.Findings)
            Console.Out.WriteLine(string.Join(Environment.NewLine, Lines(finding)));
        var mandatory = verdict.Findings.Count(f => f.Severity == Severity.Mandatory);
        Console.Out.WriteLine(verdict.Findings.Count == 0
            ? "Đúng thể thức: không thấy lỗi nào trong các quy tắc kiểm tra được."
            : $"{mandatory} lỗi bắt buộc sửa, {verdict.Findings.Count - mandatory} cảnh báo.");
    }

    public static void Json(string file, FormVerdict verdict) => Console.Out.WriteLine(JsonSerializer.Serialize(
        new { file, verdict.Refusal, sound = verdict.IsSound, findings = verdict.Findings.Select(Record) }, Options));

    public static int Rules(bool json)
    {
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(FormCheck.Rules.Select(r => new { r.Number, r.Name, severity = Code(r.Severity), r.IsChecked, r.NotChecked }), Options));
        else
            foreach (var rule in FormCheck.Rules)
                Console.Out.WriteLine($"{rule.Number}\t{(rule.NotChecked is { } why ? $"không kiểm riêng bằng máy: {why}" : rule.Severity.Name())}\t{rule.Name}");
        return 0;
    }

    private static IEnumerable<string> Lines(FormFinding finding)
    {
        yield return $"{finding.Rule}  {finding.Severity.Name()}  {finding.Where}{(finding.Others > 0 ? $" và {finding.Others} chỗ khác" : "")}";
        if (finding.Around.Length > 0 && !finding.Found.Contains(finding.Around, StringComparison.Ordinal))
            yield return $"    Chỗ:  {finding.Around}";
        yield return $"    Có:   {finding.Found}";
        yield return $"    Cần:  {finding.Required}";
        yield return $"    Sửa:  {finding.Mend}";
    }

    private static object Record(FormFinding f) =>
        new { f.Rule, severity = Code(f.Severity), f.RuleName, f.Part, f.Paragraph, f.Page, f.Around, f.Found, f.Required, f.Mend, f.Others };

    private static string Code(Severity severity) => severity == Severity.Mandatory ? "mandatory" : "warning";
}
