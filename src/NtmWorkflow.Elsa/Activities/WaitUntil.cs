using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>Waits for a date of the plan.</summary>
[FlowNode("Done")]
[Activity("Ntm", "Nông thôn mới", "Chờ đến một mốc thời gian của kế hoạch.", DisplayName = "Chờ đến ngày")]
public sealed class WaitUntil : WaitingActivity
{
    /// <summary>The date.</summary>
    [Input(DisplayName = "Mốc", Description = "Tên một mốc của kế hoạch, ví dụ month, month-7.")]
    public Input<string> Until { get; set; } = null!;
}
