using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Web.Pages.Criteria;

public sealed class SetModel(IReadOnlyDictionary<string, CriteriaSet> sets) : PageModel
{
    public CriteriaSet Set { get; private set; } = null!;

    /// <summary>Each source once: many thresholds share one, and the page names it by its number.</summary>
    public IReadOnlyList<string> Sources { get; private set; } = [];

    public int NumberOf(string source) => Sources.ToList().IndexOf(source) + 1;

    public IActionResult OnGet(string code)
    {
        if (!sets.TryGetValue(code, out var set))
            return NotFound();
        (Set, Sources) = (set, [.. set.Indicators.SelectMany(i => i.Threshold.Source).Distinct()]);
        return Page();
    }
}
