using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Programme.Reviews;

/// <summary>A commune's criteria counted: how many of the set are met, which, and which are not.</summary>
public sealed record CommuneSummary(IReadOnlyList<CriterionJudgement> Criteria)
{
    public IReadOnlyList<Criterion> Met => [.. Criteria.Where(c => c.IsMet).Select(c => c.Criterion)];

    public IReadOnlyList<Criterion> NotMet => [.. Criteria.Where(c => !c.IsMet).Select(c => c.Criterion)];

    public static CommuneSummary Of(CriteriaSet set, IReadOnlyList<Finding> findings) => new(Judge.Commune(set, findings));
}
