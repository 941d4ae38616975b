using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>
/// A document that a step asks for: all that it will say is fixed here, at the moment of the step, so that the job that
/// makes the Word file later gives the same whenever it runs.
/// </summary>
/// <param name="Period">The month or deadline that tells it from documents of the same kind which do not replace each other.</param>
/// <param name="TemplateHash">The template that held at the moment of the step; one chosen later is for later documents.</param>
public sealed record Draft(
    string Id, string Kind, string? CommuneCode, string? OfficeCode, string FileName, string Title, JsonObject Data, string? Period = null, string? TemplateHash = null)
{
    [JsonIgnore]
    public DocumentKind KindOf => DocumentKind.Find(Kind)!;

    public string ToJson() => JsonSerializer.Serialize(this, InputJson.Options);

    public static Draft FromJson(string json) => JsonSerializer.Deserialize<Draft>(json, InputJson.Options)!;

    /// <summary>Asks for the document; refuses at once when the template wants a field that is not there.</summary>
    public async Task AskInAsync(PlanCase step)
    {
        var template = await step.Around.Templates.CurrentAsync(step.Db, KindOf);
        var missing = template.Missing(Data);
        if (missing.Count > 0)
            throw new DraftingException($"Chưa lập được {KindOf.Name} vì thiếu dữ liệu: {string.Join("; ", missing.Take(5))}.");
        step.Ask(Id, OutboxKind.Document, (this with { TemplateHash = template.Hash }).ToJson());
    }
}

/// <summary>A document cannot be drafted; the message tells a person why (in Vietnamese).</summary>
public sealed class DraftingException(string message) : Exception(message);
