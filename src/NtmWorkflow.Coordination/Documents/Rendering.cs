using System.Security.Cryptography;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.Templates;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>Makes the Word file of a draft and stores it, once.</summary>
public sealed class Rendering(TemplateShelf templates, TimeProvider clock)
{
    public async Task<DocumentRow> RenderAsync(NtmDb db, string planId, Draft draft)
    {
        if (await db.Set<DocumentRow>().FindAsync(draft.Id) is { } done)
            return done;
        var template = await templates.AskedAsync(db, draft.KindOf, draft.TemplateHash);
        var content = template.Fill(draft.Data);
        var row = new DocumentRow
        {
            Id = draft.Id, PlanId = planId, CommuneCode = draft.CommuneCode, OfficeCode = draft.OfficeCode, Kind = draft.Kind,
            FileName = draft.FileName, Title = draft.Title, Data = draft.Data.ToJsonString(InputJson.Options), TemplateHash = template.Hash,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)), Content = content, CreatedAt = clock.GetUtcNow(),
        };
        db.Add(row);
        return row;
    }
}
