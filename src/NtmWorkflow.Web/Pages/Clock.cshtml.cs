using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Clocks;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Web.Pages;

/// <summary>Puts the rehearsal clock (đồng hồ diễn tập) forward; not found where time is time.</summary>
public sealed class ClockModel(IServiceProvider services, TimeProvider clock) : PageModel
{
    [BindProperty, DisplayName("Đến ngày"), Required(ErrorMessage = "Hãy chọn một ngày.")]
    public DateOnly? Day { get; set; }

    public DateOnly Today => VietnamTime.Day(clock.GetUtcNow());

    public Moment? Next { get; private set; }

    private Forwarding Forwarding => services.GetRequiredService<Forwarding>();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (services.GetService<Forwarding>() is null)
            context.Result = NotFound();
    }

    public async Task OnGetAsync() => Next = await services.GetRequiredService<NextMoment>().FindAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid && await Forwarding.ToAsync(Day!.Value) is { } refusal)
            ModelState.AddModelError(nameof(Day), refusal);
        if (!ModelState.IsValid)
        {
            await OnGetAsync();
            return Page();
        }
        TempData["Message"] = $"Hôm nay là ngày {Wording.ShortDate(Today)}.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostNextAsync()
    {
        TempData["Message"] = await Forwarding.ToNextAsync() is { } moment
            ? $"Hôm nay là ngày {Wording.ShortDate(Today)}: {moment.What}."
            : "Không có mốc nào đang chờ; đồng hồ để nguyên.";
        return RedirectToPage();
    }
}
