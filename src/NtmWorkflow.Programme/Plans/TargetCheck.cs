using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What can be wrong with the targets of a plan: those of its communes, those of its criteria, and the two against each other.</summary>
internal static class TargetCheck
{
    public static IEnumerable<Problem> Problems(Plan plan, CriteriaSet set) =>
    [
        .. plan.Communes.SelectMany((c, i) => Commune($"$.communes[{i}].target", c.Target, set)),
        .. (plan.Targets ?? []).SelectMany((t, i) => Criterion($"$.targets[{i}]", t, plan, set)),
        .. Repeated([.. (plan.Targets ?? []).Select(t => t.Criterion)], "$.targets"),
        .. (plan.Areas ?? []).SelectMany((s, i) => Unknown($"$.areas[{i}].criteria", s.Criteria, set)),
        .. (plan.Sections ?? []).SelectMany((s, i) => Unknown($"$.sections[{i}].criteria", s.Criteria, set)),
        .. Repeated([.. (plan.Areas ?? []).SelectMany(s => s.Criteria ?? [])], "$.areas"),
    ];

    /// <summary>A plan that says one thing of the commune and another of the criterion contradicts itself.</summary>
    public static IEnumerable<Problem> Doubts(Plan plan)
    {
        foreach (var (target, i) in (plan.Targets ?? []).Select((target, i) => (target, i)).Where(x => x.target.Reach is { Count: > 0 }))
            foreach (var commune in plan.Communes.Where(c => c.Target?.Reach is { Count: > 0 }))
                if (commune.Target!.Reach!.Contains(target.Criterion) is var says && says != target.Reach!.Contains(commune.Code))
                    yield return new($"$.targets[{i}]", says
                        ? $"mục tiêu của xã {commune.Name} có tiêu chí {target.Criterion}, nhưng danh sách xã đạt thêm tiêu chí này không có xã đó"
                        : $"danh sách xã đạt thêm tiêu chí {target.Criterion} có xã {commune.Name}, nhưng mục tiêu của xã không có tiêu chí này", "Đề nghị đối chiếu hai danh sách");
    }

    private static IEnumerable<Problem> Commune(string path, CommuneTarget? target, CriteriaSet set)
    {
        if (target is null)
            return [];
        var both = (target.Reach ?? []).Intersect(target.Keep ?? [])
            .Select(n => new Problem(path, $"tiêu chí {n} vừa là đạt thêm vừa là duy trì", "Chỉ ghi ở reach hoặc keep"));
        return [.. Unknown($"{path}.reach", target.Reach, set), .. Unknown($"{path}.keep", target.Keep, set), .. both];
    }

    private static IEnumerable<Problem> Criterion(string path, CriterionTarget target, Plan plan, CriteriaSet set) =>
    [
        .. Unknown($"{path}.criterion", [target.Criterion], set),
        .. from list in new[] { ("reach", target.Reach), ("keep", target.Keep) }
            from code in list.Item2 ?? []
            where plan.Communes.All(c => c.Code != code)
            select new Problem($"{path}.{list.Item1}", $"xã '{code}' không có trong kế hoạch", "Ghi mã một xã trong danh sách communes"),
    ];

    private static IEnumerable<Problem> Unknown(string path, IReadOnlyList<int>? numbers, CriteriaSet set) =>
        (numbers ?? []).Where(n => set.Criterion(n) is null)
            .Select(n => new Problem(path, $"tiêu chí {Wording.Number(n)} không có trong bộ tiêu chí {set.Code}", $"Ghi các số từ 1 đến {set.Criteria.Count}"));

    private static IEnumerable<Problem> Repeated(IReadOnlyList<int> numbers, string path) =>
        numbers.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => new Problem(path, $"tiêu chí {g.Key} được ghi hai lần", "Gộp vào một nơi"));
}
