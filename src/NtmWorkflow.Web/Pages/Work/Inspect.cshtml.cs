using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.Inspections;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Inspections;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>The coordination office records what an inspection found in each commune (kiểm tra, đôn đốc), or why it was not held.</summary>
public sealed class InspectModel(ItemDesk desk, Inspecting inspecting, TimeProvider clock) : ItemPage(desk, clock, Tasks.Inspect)
{
    /// <summary>The numbers of the criteria met, as typed, by commune in the plan's order.</summary>
    [BindProperty]
    public IList<string?> Met { get; set; } = [];

    [BindProperty]
    public IList<string?> Notes { get; set; } = [];

    [BindProperty, DisplayName("Lý do không tổ chức"), StringLength(2000)]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync() => DoAsync(
        () => inspecting.RecordAsync(Shown.Item.PlanId, Id, [.. Shown.Plan.Communes.Select((c, i) => new CommuneInspection(c.Code, Numbers(i)!, NoteAt(i)))], Actor),
        () => $"Đã ghi kết quả kiểm tra {Wording.Count(Shown.Plan.Communes.Count)} xã.", Read);

    public Task<IActionResult> OnPostNotHeldAsync() => DoAsync(
        () => inspecting.NotHeldAsync(Shown.Item.PlanId, Id, Reason, Actor), () => "Đã ghi nhận không tổ chức đợt kiểm tra này.", ReadReason);

    /// <summary>Starts from the newest inspection; before the first, from what the plan says is kept.</summary>
    protected override void Prefill() => Met = [.. Shown.Plan.Communes.Select(c => string.Join(", ",
        Shown.Known[c.Code].Count > 0 ? CommuneSummary.Of(Shown.Set, Shown.Known[c.Code]).Met.Select(m => m.Number) : c.Target?.Keep ?? []))];

    public string? TypedMet(int place) => Met.ElementAtOrDefault(place);

    public string? TypedNote(int place) => Notes.ElementAtOrDefault(place);

    public string? Wrong(int place) => ModelState[Key(place)] is { Errors: [var error, ..] } ? error.ErrorMessage : null;

    private bool Read()
    {
        for (var place = 0; place < Shown.Plan.Communes.Count; place++)
            if (Numbers(place) is null)
                ModelState.AddModelError(Key(place), $"Xã {Shown.Plan.Communes[place].Name}: ghi số các tiêu chí đạt, cách nhau bằng dấu phẩy, ví dụ 1, 4, 10.");
        return ModelState.IsValid;
    }

    private bool ReadReason()
    {
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Hãy ghi lý do không tổ chức đợt kiểm tra này.");
        return ModelState.IsValid;
    }

    private string? NoteAt(int place) => string.IsNullOrWhiteSpace(TypedNote(place)) ? null : TypedNote(place)!.Trim();

    /// <summary>Null when what was typed is not a list of numbers; nothing typed is no criterion.</summary>
    private List<int>? Numbers(int place)
    {
        var numbers = new List<int>();
        foreach (var part in (TypedMet(place) ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            else
                return null;
        return numbers;
    }

    private static string Key(int place) => $"Met[{place}]";
}
