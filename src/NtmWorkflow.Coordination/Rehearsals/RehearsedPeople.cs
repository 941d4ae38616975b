using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Dossiers;
using NtmWorkflow.Coordination.Inspections;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.Submissions;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>The people of a rehearsed year. They do every item by the same use cases as real people, each on a day that the script gives.</summary>
public sealed class RehearsedPeople(
    IServiceScopeFactory scopes, WorkingDays calendar, Preparing preparing, Reviewing reviewing, Issuing issuing, Reporting reporting, YearReviewing yearReviewing,
    Filing filing, Appraisals.Appraisals appraisals, Submitting submitting, Inspecting inspecting)
{
    private static readonly Actor Coordinator = new("Văn phòng Điều phối (diễn tập)", [Roles.Coordination]);
    private static readonly Actor Leader = new("Lãnh đạo (diễn tập)", [Roles.Leader]);
    private static readonly Actor Clerk = new("Văn thư (diễn tập)", [Roles.Clerk]);

    private int _number;

    public async Task StartAsync(Plan plan) => Insist(await preparing.StartAsync(plan, Coordinator));

    /// <summary>The coordination office looks back on the year when all communes have their result; the workflow of an annual plan asks for that itself.</summary>
    public async Task EndAsync(Plan plan)
    {
        if (plan.Kind is not PlanKind.Annual)
            Insist(await yearReviewing.YearEndAsync(plan.Code, Coordinator));
    }

    /// <summary>Does what is to be done on this day; on the first working day of July the coordination office looks back on half the year.</summary>
    public async Task WorkAsync(Plan plan, DateOnly day)
    {
        var planId = plan.Code;
        if (!calendar.IsWorkingDay(day))
            return;
        foreach (var (item, due) in await OpenAsync(planId))
            if (day >= due)
                await WorkAsync(item, day);
        if (plan.Kind is not PlanKind.Annual && day.Month == 7 && day == calendar.After(new(day.Year, 6, 30), 1))
            Insist(await yearReviewing.MidYearAsync(planId, Coordinator));
    }

    private async Task WorkAsync(WorkItemRow item, DateOnly day)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actor = ActorOf(item);
        var view = (await scope.ServiceProvider.GetRequiredService<ItemDesk>().OpenAsync(item.Id, actor))!;
        Insist(await DoAsync(view, actor with { Name = Named(actor, view) }, day));
    }

    private async Task<IReadOnlyList<(WorkItemRow Item, DateOnly On)>> OpenAsync(string planId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var items = await db.Set<WorkItemRow>().AsNoTracking()
            .Where(w => w.PlanId == planId && w.State == WorkItemState.Open).OrderBy(w => w.Id).ToListAsync();
        if (items.Count == 0)
            return [];
        var offices = (await db.Set<PlanRow>().AsNoTracking().SingleAsync(p => p.Id == planId)).Read().Offices.Select(o => o.Code).ToList();
        return [.. items.Select(item => (item, DayOf(item, offices.IndexOf(item.OfficeCode ?? ""), offices.Count)))];
    }

    /// <summary>The day on which the script lets an item be done. The last office of the plan is always two days late with its reports.</summary>
    private DateOnly DayOf(WorkItemRow item, int place, int offices)
    {
        var opened = VietnamTime.Day(item.OpenedAt);
        var wanted = item.Task switch
        {
            Tasks.MonthlyReport => item.DueOn!.Value.AddDays(place == offices - 1 ? 2 : -(place % 5)),
            Tasks.Review or Tasks.Appraise => calendar.After(opened, 1 + (Math.Max(place, 0) % 4)),
            Tasks.Decision => calendar.After(opened, 20),
            _ => calendar.After(opened, 1),
        };
        return wanted > opened ? wanted : calendar.After(opened, 1);
    }

    private Task<StepOutcome> DoAsync(ItemView view, Actor actor, DateOnly day)
    {
        var (plan, id) = (view.Item.PlanId, view.Item.Id);
        return view.Item.Task switch
        {
            Tasks.Review => reviewing.ConfirmAsync(plan, id, new Dictionary<string, IReadOnlyList<Finding>>(), actor),
            Tasks.Assign => preparing.AssignAsync(plan, id, actor),
            Tasks.Approve => preparing.ApproveAsync(plan, id, actor),
            Tasks.Issue => issuing.IssueAsync(plan, id, ++_number, day, actor),
            Tasks.MonthlyReport => reporting.SubmitAsync(plan, id, RehearsedFigures.Report(view), actor),
            Tasks.Dossier => filing.FileAsync(plan, id, [.. view.Checklist.Select(_ => 5)], actor),
            Tasks.Appraise => appraisals.AppraiseAsync(plan, id, Appraised(view), actor),
            Tasks.Conclude => Conclude(view, actor),
            Tasks.Submit => submitting.ApproveAsync(plan, id, actor),
            Tasks.Decision => submitting.DecideAsync(plan, id,
                new($"{++_number:00}/QĐ-UBND", day, DecisionResult.Recognised, view.Plan.Year, null), actor),
            Tasks.Inspect => inspecting.RecordAsync(plan, id, RehearsedFigures.Inspection(view), actor),
            var task => throw new InvalidOperationException($"The rehearsal has no script for the task {task}."),
        };
    }

    private Task<StepOutcome> Conclude(ItemView view, Actor actor) => view.Conclusion!.AllMet
        ? appraisals.ConcludeAsync(view.Item.PlanId, view.Item.Id, "Met", null, actor)
        : appraisals.ConcludeAsync(view.Item.PlanId, view.Item.Id, "NotMet", "Còn tiêu chí chưa đạt khi kết thúc thẩm tra", actor);

    private static IReadOnlyList<IndicatorAppraisal> Appraised(ItemView view)
    {
        var known = view.Known[view.Item.CommuneCode!].ToDictionary(f => f.Indicator);
        return [.. view.Indicators.Select(i => Judge.Indicator(i, known.GetValueOrDefault(i.Code)).Outcome == Outcome.Met
            ? new IndicatorAppraisal(i.Code, Assessment.Met, null)
            : new(i.Code, Assessment.NotMet, "Số liệu đến thời điểm thẩm tra chưa bảo đảm mức đạt"))];
    }

    private static Actor ActorOf(WorkItemRow item) => item.Role switch
    {
        Roles.Office => new(item.OfficeCode!, [Roles.Office], item.OfficeCode),
        Roles.Commune => new(item.CommuneCode!, [Roles.Commune], null, item.CommuneCode),
        Roles.Leader => Leader,
        Roles.Clerk => Clerk,
        _ => Coordinator,
    };

    /// <summary>Offices and communes are known by name only once the work lies open.</summary>
    private static string Named(Actor actor, ItemView view) =>
        actor.Has(Roles.Office) || actor.Has(Roles.Commune) ? $"Cán bộ {view.Holder} (diễn tập)" : actor.Name;

    private static void Insist(StepOutcome outcome)
    {
        if (outcome.Refusal is { } refusal)
            throw new RehearsalStoppedException($"Diễn tập dừng: {refusal}");
    }
}
