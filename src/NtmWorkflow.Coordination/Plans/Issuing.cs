using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>The clerk's part (văn thư): a number of the year's series and a date make a draft an issued document.</summary>
public sealed class Issuing(Stepping stepping)
{
    public Task<StepOutcome> IssueAsync(string planId, string itemId, int number, DateOnly date, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Issue);
            return refusal ?? Refusal(number, date, step) ?? await TakenAsync(step, item!, number, date.Year) ?? await IssueAsync(step, item!, number, date);
        });

    private static string? Refusal(int number, DateOnly date, PlanCase step) =>
        number is < 1 or > 99_999 ? "Số văn bản phải từ 1 đến 99999."
        : date > step.Today ? $"Ngày văn bản {Wording.ShortDate(date)} ở sau hôm nay {Wording.ShortDate(step.Today)}; văn bản không được ghi ngày chưa đến."
        : date < step.Today.AddDays(-30) ? $"Ngày văn bản {Wording.ShortDate(date)} đã quá 30 ngày; số được cấp chậm nhất ngày làm việc sau ngày ký (Nghị định 30/2020/NĐ-CP, Điều 15)."
        : null;

    /// <summary>A body has one series of numbers for each kind of document in a year (Decree 30/2020/NĐ-CP, Article 15).</summary>
    private static async Task<string?> TakenAsync(PlanCase step, WorkItemRow item, int number, int year)
    {
        var taken = item.Document == "plan" ? await TakenByPlanAsync(step, number, year) : await TakenBySubmissionAsync(step, number, year);
        return taken is null ? null : $"Số {number:00} của năm {year} đã cấp cho văn bản khác: {taken}. Ghi số tiếp theo trong sổ đăng ký văn bản đi.";
    }

    private static async Task<string?> TakenByPlanAsync(PlanCase step, int number, int year) =>
        (await step.Db.Set<PlanRow>().AsNoTracking().Where(p => p.Stage != PlanStage.Preparing).ToListAsync()).Select(p => p.Read())
            .FirstOrDefault(p => p.Number == number && p.Date?.Year == year && p.Issuer.Name == step.Plan.Issuer.Name)?.Title;

    private static async Task<string?> TakenBySubmissionAsync(PlanCase step, int number, int year)
    {
        var same = await step.Db.Set<PursuitRow>().AsNoTracking().Where(p => p.SubmissionNumber == number)
            .Join(step.Db.Set<PlanRow>(), p => p.PlanId, plan => plan.Id, (p, plan) => new { Pursuit = p, Plan = plan }).AsNoTracking().ToListAsync();
        return same.Where(s => s.Pursuit.SubmittedOn?.Year == year && s.Plan.Read().Issuer.Name == step.Plan.Issuer.Name)
            .Select(s => $"Tờ trình về xã {s.Plan.Read().Communes.First(c => c.Code == s.Pursuit.CommuneCode).Name}").FirstOrDefault();
    }

    private static async Task<string?> IssueAsync(PlanCase step, WorkItemRow item, int number, DateOnly date)
    {
        if (item.Document == "plan")
        {
            step.Change(step.Plan with { Number = number, Date = date });
            step.Row.Stage = PlanStage.Pursuing;
        }
        else
        {
            var pursuit = await step.PursuitAsync(item.CommuneCode!);
            (pursuit.SubmissionNumber, pursuit.SubmittedOn) = (number, date);
        }
        var what = $"Cấp số {number:00}, {Wording.LongDate(date)} cho {(item.Document == "plan" ? "kế hoạch" : "tờ trình")}";
        return await step.CompleteAsync(item, "Issued", what);
    }
}
