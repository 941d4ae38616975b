using System.CommandLine;

namespace NtmWorkflow.Cli.Workflows;

/// <summary>ntm workflows: what the author of a workflow definition needs.</summary>
internal static class WorkflowCommands
{
    public static Command Command() => new("workflows", "Draw workflow definitions.") { Draw.Command() };
}
