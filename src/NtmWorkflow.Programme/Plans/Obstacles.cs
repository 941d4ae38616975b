using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Programme.Plans;

/// <summary>What keeps a plan that reads well, and makes a document, from being carried out step by step.</summary>
public static class Obstacles
{
    public static IReadOnlyList<Problem> Of(Plan plan, CriteriaSet set) => plan switch
    {
        { Kind: PlanKind.Annual } => [],
        { Deadlines: null } => [new("$.deadlines", "kế hoạch chưa ghi các mốc thời gian nên không nhắc hạn và theo dõi được", "Bổ sung phần deadlines vào tệp"), .. Responsibility.Gaps(plan, set)],
        _ => Responsibility.Gaps(plan, set),
    };
}
