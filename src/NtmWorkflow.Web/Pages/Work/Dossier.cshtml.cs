using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Dossiers;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Dossiers;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The commune files its dossier (nộp hồ sơ): how many sheets of each part.</summary>
public sealed class DossierModel(ItemDesk desk, Filing filing, TimeProvider clock) : ItemPage(desk, clock, Tasks.Dossier)
{
    [BindProperty]
    public IList<int?> Sheets { get; set; } = [];

    public IReadOnlyList<DossierItem> Checklist => Shown.Checklist;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => filing.FileAsync(Shown.Item.PlanId, Id, [.. Sheets.Select(s => s ?? 0)], Actor),
        () => $"Đã nộp hồ sơ của xã {Shown.Commune!.Name}. Các cơ quan được giao thẩm tra.", Read);

    /// <summary>A dossier that came back starts from what was filed.</summary>
    protected override void Prefill() => Sheets = [.. Checklist.Select((part, place) => Filed(part, place))];

    public string? Wrong(int place) => ModelState.TryGetValue($"Sheets[{place}]", out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public string? Typed(int place) => ModelState.TryGetValue($"Sheets[{place}]", out var entry) ? entry.AttemptedValue : Sheets.ElementAtOrDefault(place)?.ToString(CultureInfo.InvariantCulture);

    private int? Filed(DossierItem part, int place) =>
        Shown.Pursuit?.Dossier?.ElementAtOrDefault(place) is { } filed && filed.Title == part.Title ? filed.Sheets : null;

    private bool Read()
    {
        for (var place = 0; place < Checklist.Count; place++)
        {
            var key = $"Sheets[{place}]";
            if (ModelState.TryGetValue(key, out var entry) && entry.Errors.Count > 0)
            {
                entry.Errors.Clear();
                entry.Errors.Add($"Thành phần {place + 1}: \"{entry.AttemptedValue}\" không phải số tờ. Ghi một số từ 1 đến 10000.");
            }
            else if (Sheets.ElementAtOrDefault(place) is null or < 1 or > 10_000)
                ModelState.AddModelError(key, $"Thành phần {place + 1}: chưa có số tờ. Ghi một số từ 1 đến 10000.");
        }
        return ModelState.IsValid;
    }
}
