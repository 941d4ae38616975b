using System.Security.Cryptography;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Documents;

/// <summary>Makes the Word file of a draft and stores it, once.</summary>
public sealed class Rendering(TemplateFolder templates, TimeProvider clock)
{
    public async Task<DocumentRow> RenderAsync(NtmDb db, string planId, Draft draft)
    {
        if (await db.Set<DocumentRow>().FindAsync(draft.Id) is { } done)
            return done;
        var template = templates.For(draft.KindOf);
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
