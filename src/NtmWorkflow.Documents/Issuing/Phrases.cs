using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Issuing;

/// <summary>Phrases that recur in the documents of the programme.</summary>
internal static class Phrases
{
    /// <summary>The pseudo office of a plan that stands for the People's Committees of its communes.</summary>
    public const string CommunesCode = "communes";

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Met => "đạt",
        Outcome.NotMet => "chưa đạt",
        _ => "chưa kết luận",
    };

    public static string Of(Assessment assessment) => Of(assessment == Assessment.Met ? Outcome.Met : Outcome.NotMet);

    /// <summary>"Tiêu chí 2 Giao thông".</summary>
    public static string Of(Criterion criterion) => $"Tiêu chí {criterion.Number} {criterion.Name}";

    /// <summary>"Tiêu chí 3 Thủy lợi; tiêu chí 4 Điện".</summary>
    public static string Of(IReadOnlyList<Criterion> criteria) =>
        string.Join("; ", criteria.Select((c, i) => i == 0 ? Of(c) : LowerFirst(Of(c))));

    /// <summary>"tiêu chí 3 Thủy lợi, các chỉ tiêu 17.1, 17.2 và 17.3", by the codes of criteria and indicators.</summary>
    public static string CriteriaAndIndicators(CriteriaSet set, IReadOnlyList<string> codes)
    {
        var criteria = codes.Select(code => set.Criteria.FirstOrDefault(c => c.Code == code)).OfType<Criterion>().Select(c => LowerFirst(Of(c))).ToList();
        var indicators = codes.Where(code => set.Criteria.All(c => c.Code != code)).ToList();
        return indicators.Count > 1
            ? string.Join(", ", [.. criteria, $"các chỉ tiêu {Wording.List(indicators)}"])
            : Wording.List([.. criteria, .. indicators.Select(code => $"chỉ tiêu {code}")]);
    }

    /// <summary>"1, 2, 5".</summary>
    public static string Numbers(IReadOnlyList<Criterion> criteria) => string.Join(", ", criteria.Select(c => c.Number));

    /// <summary>"xã Điềm He và xã Bình Phúc".</summary>
    public static string Communes(IEnumerable<Commune> communes) => Wording.List([.. communes.Select(c => $"xã {c.Name}")]);

    /// <summary>"UBND xã Điềm He, UBND xã Bình Phúc"; many communes are not named one by one.</summary>
    public static string CommuneCommittees(IReadOnlyList<Commune> communes) => Wording.List(Committees(communes));

    /// <summary>The letter of a commune's point; a plan's only commune has none, because "a)" without "b)" is no list.</summary>
    public static string? Point(Plan plan, int index) => plan.Communes.Count == 1 ? null : Wording.Point(index);

    /// <summary>"12 thôn và 1.256 hộ dân", as far as the plan says; null when it says neither.</summary>
    public static string? Size(Commune commune)
    {
        var villages = commune.Villages is { } v ? $"{Wording.Count(v)} thôn" : null;
        var households = commune.Households is { } h ? $"{Wording.Number(h)} hộ dân" : null;
        return villages is null && households is null ? null : Wording.List([.. new[] { villages, households }.OfType<string>()]);
    }

    /// <summary>The names of offices by their codes.</summary>
    public static string Offices(Plan plan, IEnumerable<string> codes, IReadOnlyList<Commune>? communes = null) =>
        Wording.List([.. codes.SelectMany(code => Names(plan, code, communes ?? plan.Communes))]);

    /// <summary>"Kế hoạch số 05/KH-UBND ngày 05 tháng 3 năm 2021 của UBND huyện Văn Quan".</summary>
    public static string Reference(Plan plan) =>
        "Kế hoạch" + (plan.Number is { } number ? $" số {number:00}/KH-{plan.Issuer.Symbol}" : "")
        + (plan.Date is { } date ? $" {Wording.LongDate(date)}" : "") + $" của {plan.Issuer.ShortName}";

    /// <summary>The reference with what the plan is about, as a document names it the first time.</summary>
    public static string FullReference(Plan plan) => $"{Reference(plan)} {LowerFirst(plan.Title)}";

    /// <summary>The text as a sentence: first letter in upper case, closed by a full stop, or a colon behind "như sau", unless it is closed already.</summary>
    public static string Sentence(string text) => Wording.Sentence(Closed(text));

    public static string Closed(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.Length > 0 && ".!?:;…".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed
            : trimmed.EndsWith(" sau", StringComparison.Ordinal) ? trimmed + ":"
            : trimmed + ".";
    }

    /// <summary>A title whose commune names and year stay on one line each.</summary>
    public static string Title(Plan plan, string text) =>
        plan.Communes.Select(c => $"xã {c.Name}").Concat([$"năm {plan.Year}", "nông thôn mới"])
            .Aggregate(text, (title, words) => title.Replace(words, words.Replace(' ', '\u00a0'), StringComparison.Ordinal));

    /// <summary>"Quyết định số 1980/QĐ-TTg ngày 17 tháng 10 năm 2016 của Thủ tướng Chính phủ".</summary>
    public static string Decision(CriteriaSet set) => $"Quyết định số {set.Decision} {Wording.LongDate(set.DecidedOn)} của Thủ tướng Chính phủ";

    /// <summary>What a document on the plan's results rests on: the decision on the criteria, unless the plan cites it, the plan's own bases, the plan.</summary>
    public static IReadOnlyList<string> Bases(Plan plan, CriteriaSet set)
    {
        IEnumerable<string> decision = plan.LegalBases.Any(b => b.Number == set.Decision) ? [] : [$"{Decision(set)} ban hành {set.Name}"];
        return Bases([.. decision, .. plan.LegalBases.Select(b => b.Citation), FullReference(plan)]);
    }

    /// <summary>Legal bases, one to a line: semicolons, the last with a full stop (rule G1).</summary>
    public static IReadOnlyList<string> Bases(IReadOnlyList<string> bases) =>
        [.. bases.Select((b, i) => $"Căn cứ {b.TrimEnd('.', ';', ' ')}{(i == bases.Count - 1 ? "." : ";")}")];

    public static string LowerFirst(string text) =>
        text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private static IReadOnlyList<string> Names(Plan plan, string code, IReadOnlyList<Commune> communes) =>
        code == CommunesCode ? Committees(communes) : [plan.Offices.First(o => o.Code == code).Name];

    private static IReadOnlyList<string> Committees(IReadOnlyList<Commune> communes) =>
        communes.Count > 5 ? ["UBND các xã"] : [.. communes.Select(c => $"UBND xã {c.Name}")];
}
