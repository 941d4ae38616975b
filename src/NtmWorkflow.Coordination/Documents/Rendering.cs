using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
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
            Period = draft.Period, FormerId = await FormerAsync(db, planId, draft),
            FileName = draft.FileName, Title = draft.Title, Data = draft.Data.ToJsonString(InputJson.Options), TemplateHash = template.Hash,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)), Content = content, CreatedAt = clock.GetUtcNow(),
        };
        db.Add(row);
        return row;
    }

    private static Task<string?> FormerAsync(NtmDb db, string planId, Draft draft) => db.Set<DocumentRow>()
        .Where(d => d.PlanId == planId && d.Kind == draft.Kind && d.CommuneCode == draft.CommuneCode && d.OfficeCode == draft.OfficeCode && d.Period == draft.Period)
        .OrderByDescending(d => d.CreatedAt).ThenByDescending(d => d.Id).Select(d => d.Id).FirstOrDefaultAsync();
}
