using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Web.Pages.Criteria;

public sealed class IndexModel(IReadOnlyDictionary<string, CriteriaSet> sets) : PageModel
{
    /// <summary>The newest period first.</summary>
    public IReadOnlyList<CriteriaSet> Sets { get; } = [.. sets.Values.OrderByDescending(s => s.From).ThenBy(s => s.Level)];
}
