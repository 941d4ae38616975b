using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Lifecycle.Instances;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>Drafts the documents that a workflow asks for, from what is known at that step.</summary>
public static class Drafting
{
    /// <summary>One document, or one for each responsible office; a task sheet also goes to its office by mail.</summary>
    public static async Task RequestAsync(PlanCase step, Effect effect, string? commune)
    {
        var kind = TemplateShelf.Kind(effect.Inputs["kind"]);
        if (!effect.Inputs.ContainsKey("forEach"))
            await RequestAsync(step, effect.Id, kind, commune, null);
        else
            foreach (var office in step.ResponsibleOffices)
                await RequestAsync(step, $"{effect.Id}/{office.Code}", kind, commune, office.Code);
    }

    private static async Task RequestAsync(PlanCase step, string id, DocumentKind kind, string? commune, string? office)
    {
        var document = await DocumentAsync(step, kind, commune, office);
        Draft(step, id, document, commune, office).AskIn(step);
        if (kind == DocumentKind.TaskSheet && step.Office(office)?.Email is not null)
            step.AskMail(MailText.TaskSheet(step, id, office!, id));
    }

    private static Draft Draft(PlanCase step, string id, OfficialDocument document, string? commune, string? office)
    {
        var about = string.Join(", ", new[] { step.Office(office)?.Name, commune is null ? null : $"xã {step.Commune(commune).Name}" }.OfType<string>());
        var title = about.Length == 0 ? document.Kind.Name : $"{document.Kind.Name} - {about}";
        return new(id, document.Kind.Code, commune, office, $"{Wording.Slug(title)}.docx", title, document.ToJson());
    }

    private static async Task<OfficialDocument> DocumentAsync(PlanCase step, DocumentKind kind, string? commune, string? office)
    {
        var issued = new Issue(step.Plan.Number, step.Plan.Date);
        await Task.CompletedTask;
        return kind.Code switch
        {
            "plan" => PlanDocument.From(step.Plan, step.Set, issued),
            _ => throw new InvalidOperationException($"No document {kind.Code} is drafted here."),
        };
    }

    public static Task<Draft> LetterAsync(PlanCase step, string id, IReadOnlyList<WorkItemRow> items, string name, int offset) =>
        throw new InvalidOperationException();
}
