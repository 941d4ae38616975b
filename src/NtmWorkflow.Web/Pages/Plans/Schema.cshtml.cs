using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Web.Pages.Plans;

public sealed class SchemaModel : PageModel
{
    public IActionResult OnGet() => Content(PlanReader.Schema.ToJsonString(InputJson.Indented), "application/schema+json; charset=utf-8");
}
