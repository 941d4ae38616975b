using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Dossiers;

namespace NtmWorkflow.Coordination.Dossiers;

/// <summary>The commune files its dossier (nộp hồ sơ) when no part is missing.</summary>
public sealed class Filing(Stepping stepping)
{
    /// <param name="sheets">Sheets of each part, in the order of <see cref="Dossier.Checklist"/>.</param>
    public Task<StepOutcome> FileAsync(string planId, string itemId, IReadOnlyList<int> sheets, Actor actor) =>
        stepping.TakeAsync(planId, actor, async step =>
        {
            var (item, refusal) = await step.OpenItemAsync(itemId, Tasks.Dossier);
            if (refusal is not null)
                return refusal;
            var commune = step.Commune(item!.CommuneCode!);
            var checklist = Dossier.Checklist(step.Set, commune.Name, step.Plan.Year);
            if (sheets.Count != checklist.Count || sheets.Any(s => s is < 0 or > 10_000))
                return "Số tờ của mỗi thành phần phải là số từ 0 đến 10.000.";
            IReadOnlyList<DossierItem> filed = [.. checklist.Zip(sheets, (part, count) => part with { Sheets = count })];
            if (Dossier.Refusal(filed) is { } missing)
                return missing;
            var pursuit = await step.PursuitAsync(commune.Code);
            (pursuit.Dossier, pursuit.FiledOn) = (filed, step.Today);
            return await step.CompleteAsync(item, "Done", $"UBND xã {commune.Name} nộp hồ sơ đề nghị thẩm tra{Round(pursuit.Round)}");
        });

    private static string Round(int round) => round == 1 ? "" : $" (lần {round})";
}
