using System.CommandLine;

namespace NtmWorkflow.Cli.Workflows;

/// <summary>ntm workflows: what the author of a workflow definition needs.</summary>
internal static class WorkflowCommands
{
    public static Command Command() => new("workflows", "Check workflow definitions (quy trình, Elsa 3 JSON), draw them, tell what changed between two.")
    {
        Lint.Command(),
        Draw.Command(),
        DiffDefinitions.Command(),
    };
}
