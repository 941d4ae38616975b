using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;

namespace NtmWorkflow.Elsa.Activities;

/// <summary>Asks the host for something and goes on at once: the host finds what is asked, with its inputs, in the journal of the run.</summary>
[FlowNode("Done")]
public abstract class EffectActivity : CodeActivity;
