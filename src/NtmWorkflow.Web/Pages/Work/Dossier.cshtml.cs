using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Dossiers;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Dossiers;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The commune files its dossier (nộp hồ sơ): how many sheets of each part.</summary>
public sealed class DossierModel(ItemDesk desk, Filing filing, TimeProvider clock) : ItemPage(desk, clock, Tasks.Dossier)
{
    private const int MostSheets = 10_000;

    /// <summary>As typed: binding to numbers would give up the rest of the list at the first that is none.</summary>
    [BindProperty]
    public IList<string?> Sheets { get; set; } = [];

    public IReadOnlyList<DossierItem> Checklist => Shown.Checklist;

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => filing.FileAsync(Shown.Item.PlanId, Id, [.. Checklist.Select((_, place) => Count(place))], Actor),
        () => $"Đã nộp hồ sơ của xã {Shown.Commune!.Name}. Các cơ quan được giao thẩm tra.", Read);

    /// <summary>A dossier that came back starts from what was filed.</summary>
    protected override void Prefill() => Sheets = [.. Checklist.Select((part, place) => Filed(part, place)?.ToString(CultureInfo.InvariantCulture))];

    public string? Wrong(int place) => ModelState[Key(place)] is { Errors: [var error, ..] } ? error.ErrorMessage : null;

    public string? Typed(int place) => Sheets.ElementAtOrDefault(place);

    private int? Filed(DossierItem part, int place) =>
        Shown.Pursuit?.Dossier?.ElementAtOrDefault(place) is { } filed && filed.Title == part.Title ? filed.Sheets : null;

    private bool Read()
    {
        for (var place = 0; place < Checklist.Count; place++)
            if (Count(place) is < 1 or > MostSheets)
                ModelState.AddModelError(Key(place),
                    $"Thành phần {place + 1}: {(Typed(place) is { } typed ? $"\"{typed}\" không phải số tờ" : "chưa có số tờ")}. Ghi một số từ 1 đến 10.000.");
        return ModelState.IsValid;
    }

    private int Count(int place) => int.TryParse(Typed(place)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static string Key(int place) => $"Sheets[{place}]";
}
