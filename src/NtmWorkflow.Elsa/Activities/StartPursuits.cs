using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>Starts a workflow of its own for each commune of the plan.</summary>
[Activity("Ntm", "Nông thôn mới", "Bắt đầu theo dõi từng xã của kế hoạch bằng một quy trình riêng.", DisplayName = "Theo dõi từng xã")]
public sealed class StartPursuits : EffectActivity
{
    /// <summary>The workflow's definition.</summary>
    [Input(DisplayName = "Quy trình", Description = "Mã quy trình của một xã, ví dụ commune-pursuit.")]
    public Input<string> Definition { get; set; } = null!;
}
