using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>A page whose work can also be returned (trả lại) with a reason.</summary>
public abstract class ReturnablePage(ItemDesk desk, Preparing preparing, TimeProvider clock, string task) : ItemPage(desk, clock, task)
{
    [BindProperty, DisplayName("Lý do trả lại"), StringLength(2000)]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostReturnAsync()
    {
        // Only the reason counts here: what the other form still lacks is no fault of this one.
        foreach (var (_, other) in ModelState.Where(entry => entry.Key != nameof(Reason)))
        {
            other!.Errors.Clear();
            other.ValidationState = ModelValidationState.Skipped;
        }
        return DoAsync(() => preparing.ReturnAsync(Shown.Item.PlanId, Id, Reason, Actor), () => "Đã trả lại kèm lý do.", ReadReason);
    }

    private bool ReadReason()
    {
        if (string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "Hãy ghi lý do trả lại, để người soạn biết cần sửa gì.");
        return ModelState.IsValid;
    }
}
