using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Tests.WorkItems;

/// <summary>A work item and people to hold it.</summary>
internal static class SampleItem
{
    public static readonly DateTimeOffset Morning = new(2021, 3, 5, 1, 0, 0, TimeSpan.Zero);

    public static readonly Actor An = Person("An");
    public static readonly Actor Binh = Person("Bình");
    public static readonly Actor Foreign = new("Chi", [Roles.Office], "gd-dt") { Id = "id-Chi" };

    public static Actor Person(string name, string role = Roles.Office) => new(name, [role], role == Roles.Office ? "kt-ht" : null) { Id = $"id-{name}" };

    public static WorkItemRow Of(string task = Tasks.Review, string role = Roles.Office, string? document = null) => new()
    {
        Id = $"p:{task}:1", WaitId = $"p:{task}:1", InstanceId = "p", PlanId = "p", Task = task, Role = role, OfficeCode = role == Roles.Office ? "kt-ht" : null,
        Document = document, OpenedAt = Morning,
    };

    public static WorkItemRow HeldBy(Actor holder)
    {
        var item = Of();
        item.GiveTo(holder, Morning);
        return item;
    }

    public static WorkItemRow DoneBy(Actor by, string task, string outcome = "Done", Actor? insteadOf = null)
    {
        var item = Of(task, Roles.Coordination);
        (item.State, item.Outcome, item.DoneAt, item.DoneBy, item.DoneById) = (WorkItemState.Done, outcome, Morning, by.Name, by.Id);
        (item.DoneFor, item.DoneForId) = (insteadOf?.Name, insteadOf?.Id);
        return item;
    }
}
