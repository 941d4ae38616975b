using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>Waits until the form of a document has been checked.</summary>
[FlowNode("Passed", "Failed")]
[Activity("Ntm", "Nông thôn mới", "Kiểm tra thể thức văn bản vừa soạn theo Nghị định 30/2020/NĐ-CP.", DisplayName = "Kiểm tra thể thức")]
public sealed class CheckForm : WaitingActivity
{
    /// <summary>The kind of the document.</summary>
    [Input(DisplayName = "Loại văn bản", Description = "Loại văn bản vừa được soạn ở bước trước.")]
    public Input<string> Kind { get; set; } = null!;
}
