using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Appraisals;
using NtmWorkflow.Documents.Assignments;
using NtmWorkflow.Documents.Dossiers;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Months;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Documents.Reviews;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>Drafts the documents that a workflow asks for, from what is known at that step.</summary>
public static class Drafting
{
    /// <summary>Some systems cut off longer file names, or lose the file.</summary>
    private const int LongestName = 150;

    /// <summary>One document, or one for each responsible office; a task sheet for each that has work, and to it by mail.</summary>
    public static async Task RequestAsync(PlanCase step, Effect effect, string? commune)
    {
        var kind = DocumentKind.Find(effect.Inputs["kind"])
            ?? throw new InvalidDataException($"The workflow asks for a document '{effect.Inputs["kind"]}'; there is no such kind.");
        if (!effect.Inputs.ContainsKey("forEach"))
            await RequestAsync(step, effect.Id, kind, commune, null);
        else
            foreach (var office in kind == DocumentKind.TaskSheet ? Responsibility.TaskedOffices(step.Plan, step.Set) : step.ResponsibleOffices)
                await RequestAsync(step, $"{effect.Id}/{office.Code}", kind, commune, office.Code);
    }

    private static async Task RequestAsync(PlanCase step, string id, DocumentKind kind, string? commune, string? office)
    {
        var document = await DocumentAsync(step, kind, commune, office);
        await Draft(step, id, document, commune, office, await TimeAsync(step, kind, commune), await PeriodAsync(step, kind, commune)).AskInAsync(step);
        if (kind == DocumentKind.TaskSheet && step.Office(office)?.Email is not null)
            step.AskMail(MailText.TaskSheet(step, id, office!, id));
    }

    /// <summary>The month of a report; the day of a draft, for one that was returned comes again.</summary>
    private static async Task<string?> TimeAsync(PlanCase step, DocumentKind kind, string? commune)
    {
        var pursuit = commune is null ? null : await step.PursuitAsync(commune);
        var draft = (kind == DocumentKind.Plan && step.Plan.Number is null) || (kind == DocumentKind.Submission && pursuit!.SubmissionNumber is null);
        return draft ? $"dự thảo ngày {Wording.ShortDate(step.Today)}"
            : kind == DocumentKind.ProgressReport ? Wording.LongMonth(YearMonth.Parse(pursuit!.ClosedMonth!)) : null;
    }

    /// <summary>A report of another month is another document, not a later issue.</summary>
    private static async Task<string?> PeriodAsync(PlanCase step, DocumentKind kind, string? commune) =>
        kind == DocumentKind.ProgressReport ? (await step.PursuitAsync(commune!)).ClosedMonth : null;

    /// <param name="time">The month or day that tells the document from its sisters, in its title and file name.</param>
    internal static Draft Draft(PlanCase step, string id, OfficialDocument document, string? commune, string? office, string? time, string? period = null)
    {
        var about = string.Join(", ",
            new[] { step.Office(office)?.Name, commune is null ? null : $"xã {step.Commune(commune).Name}", time }.OfType<string>());
        var title = about.Length == 0 ? document.Kind.Name : $"{document.Kind.Name} - {about}";
        return new(id, document.Kind.Code, commune, office, $"{Wording.Slug(Wording.Cut(title, LongestName))}.docx", title, document.ToJson(), period);
    }

    private static Task<OfficialDocument> DocumentAsync(PlanCase step, DocumentKind kind, string? commune, string? office) =>
        commune is null ? OfPlanAsync(step, kind, office) : OfCommuneAsync(step, kind, commune);

    private static async Task<OfficialDocument> OfPlanAsync(PlanCase step, DocumentKind kind, string? office) => kind.Code switch
    {
        "review-report" => ReviewReport.From(step.Plan, step.Set, Issue.Draft),
        "plan" => PlanDocument.From(step.Plan, step.Set, new Issue(step.Plan.Number, step.Plan.Date)),
        "task-sheet" => TaskSheet.From(step.Plan, step.Set, step.Office(office)!, Issue.Draft),
        "mid-year-review" or "year-end-review" => await YearReviewing.ReviewAsync(step, kind),
        _ => throw new InvalidDataException($"The workflow asks for a document '{kind.Code}' of a plan; there is none."),
    };

    private static async Task<OfficialDocument> OfCommuneAsync(PlanCase step, DocumentKind kind, string code)
    {
        var (commune, pursuit) = (step.Commune(code), await step.PursuitAsync(code));
        var submission = new Issue(pursuit.SubmissionNumber, pursuit.SubmittedOn);
        return kind.Code switch
        {
            "progress-report" => ProgressReport.From(
                step.Plan, step.Set, [commune], YearMonth.Parse(pursuit.ClosedMonth!), await step.ReportsAsync(code), Issue.Draft),
            "dossier-index" => DossierIndex.From(step.Plan, step.Set, commune, pursuit.Dossier!, submission),
            "appraisal-minutes" => AppraisalMinutes.From(
                step.Plan, step.Set, commune, await step.AppraisalsAsync(code), await step.KnownAsync(code), Issue.Draft),
            "appraisal-report" => AppraisalReport.From(
                step.Plan, step.Set, commune, await step.AppraisalsAsync(code), await step.KnownAsync(code), Issue.Draft),
            "submission" => Submission.From(
                step.Plan, step.Set, commune, Appraising.Conclude(step.Set, await step.AppraisalsAsync(code)), pursuit.Dossier!, submission),
            _ => throw new InvalidDataException($"The workflow asks for a document '{kind.Code}' of a commune; there is none."),
        };
    }

    /// <summary>The letter of a reminder, or of a nudge when the deadline has passed.</summary>
    public static Draft Letter(PlanCase step, string id, IReadOnlyList<WorkItemRow> items, string addressee, bool overdue)
    {
        var item = items[0];
        var communes = items.Where(w => w.OfficeCode is not null && w.CommuneCode is not null).Select(w => $"{(w.Task == Tasks.Appraise ? "Kết quả thẩm tra" : "Báo cáo về")} xã {step.Commune(w.CommuneCode!).Name}");
        var due = new DueWork(addressee, Tasks.Phrase(item.Task, item.Period), item.DueOn!.Value, [.. communes]);
        var letter = overdue
            ? DeadlineLetter.Nudge(step.Plan, due, step.Today, step.Around.Calendar.After(step.Today, step.Plan.Dates.StepWorkingDays), new(null, step.Today))
            : DeadlineLetter.Reminder(step.Plan, due, step.Today, new(null, step.Today));
        return Draft(step, id, letter, item.OfficeCode is null ? item.CommuneCode : null, item.OfficeCode,
            $"hạn {Wording.ShortDate(item.DueOn!.Value)}", $"{item.Task} {item.DueOn!.Value:O}");
    }
}
