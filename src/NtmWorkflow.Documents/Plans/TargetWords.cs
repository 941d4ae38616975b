using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>The targets of a plan (mục tiêu) in sentences.</summary>
internal static class TargetWords
{
    /// <summary>"Xã Vân Mộng: phấn đấu chậm nhất ngày 30/11/2018 đạt thêm 02 tiêu chí (tiêu chí 2, 3); duy trì và nâng cao 01 tiêu chí (tiêu chí 1) để được công nhận ..."</summary>
    public static string Of(Commune commune, CommuneTarget target)
    {
        var aim = target.Aim is { } result ? $"để {result}" : null;
        var goal = string.Join("; ", new[] { Reach(target), Keep(target.Keep) }.OfType<string>());
        var words = string.Join(' ', new[] { goal.Length == 0 ? null : goal, aim }.OfType<string>());
        var text = (target.Text ?? []).Select(Phrases.Sentence);
        return $"Xã {commune.Name}: {string.Join(' ', [.. words.Length == 0 ? Array.Empty<string>() : [words + "."], .. text])}";
    }

    /// <summary>"Phấn đấu thêm 02 xã đạt tiêu chí (Vân Mộng, Hữu Lễ); duy trì 03 xã giữ vững tiêu chí (...)." and what else the criterion is to bring.</summary>
    public static IEnumerable<string> Of(Plan plan, CriterionTarget target)
    {
        var only = plan.Communes.Count == 1;
        var parts = new[]
        {
            target.Keep is { Count: > 0 } keep ? only ? "giữ vững tiêu chí" : $"duy trì {Counted(plan, keep)} giữ vững tiêu chí" + Named(plan, keep) : null,
            target.Reach is { Count: > 0 } reach ? only ? "phấn đấu đạt tiêu chí" : $"phấn đấu thêm {Wording.Count(reach.Count)} xã đạt tiêu chí" + Named(plan, reach) : null,
            target.Count is { } count ? $"phấn đấu có {Wording.Count(count)} xã đạt tiêu chí" : null,
        }.OfType<string>().ToList();
        return (parts.Count == 0 ? [] : new[] { Phrases.Sentence(string.Join("; ", parts)) }).Concat((target.Text ?? []).Select(Phrases.Sentence));
    }

    /// <summary>"tiêu chí 2, 3, 5".</summary>
    public static string Numbers(IReadOnlyList<int> criteria) => $"tiêu chí {string.Join(", ", criteria)}";

    private static string? Reach(CommuneTarget target)
    {
        var due = target.Due is { } by ? $" {by.Wording}" : "";
        return target switch
        {
            { Reach: { Count: > 0 } reach, AtLeast: { } least } when least > reach.Count =>
                $"phấn đấu{due} đạt thêm ít nhất {Wording.Count(least)} tiêu chí, trong đó có {Numbers(reach)}",
            { Reach: { Count: > 0 } reach } => $"phấn đấu{due} đạt thêm {Wording.Count(reach.Count)} tiêu chí ({Numbers(reach)})",
            { AtLeast: { } least } => $"phấn đấu{due} đạt thêm ít nhất {Wording.Count(least)} tiêu chí",
            _ => due.Length == 0 ? null : $"hoàn thành{due}",
        };
    }

    private static string? Keep(IReadOnlyList<int>? criteria) =>
        criteria is { Count: > 0 } ? $"duy trì và nâng cao {Wording.Count(criteria.Count)} tiêu chí ({Numbers(criteria)})" : null;

    private static string Counted(Plan plan, IReadOnlyList<string> codes) =>
        codes.Count == plan.Communes.Count ? $"{codes.Count}/{codes.Count} xã" : $"{Wording.Count(codes.Count)} xã";

    /// <summary>All communes of the plan need no names.</summary>
    private static string Named(Plan plan, IReadOnlyList<string> codes) => codes.Count == plan.Communes.Count && codes.Count > 1 ? "" : $" ({Names(plan, codes)})";

    public static string Names(Plan plan, IReadOnlyList<string> codes) =>
        string.Join(", ", plan.Communes.Where(c => codes.Contains(c.Code)).Select(c => c.Name));
}
