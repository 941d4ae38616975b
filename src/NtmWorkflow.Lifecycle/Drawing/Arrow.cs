using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>All connections from one activity to another: one line in the drawing.</summary>
internal sealed record Arrow(string Source, string Target, ImmutableArray<Connection> Connections, ImmutableArray<string> Label)
{
    public const int LetterSize = 12;
    public const int LineHeight = 15;
    private const int WidestLabel = 140;

    public int LabelWidth => Label.Length == 0 ? 0 : Label.Max(line => Lettering.Width(line, LetterSize));

    /// <summary>The arrows of a definition, in the order of its connections.</summary>
    public static ImmutableArray<Arrow> Of(WorkflowDefinition definition, Vocabulary words) =>
    [
        .. definition.Connections.GroupBy(connection => (connection.Source, connection.Target)).Select(group => new Arrow(
            group.Key.Source, group.Key.Target, [.. group], LabelOf([.. group], definition.Activities[group.Key.Source], words))),
    ];

    /// <summary>What a person reads on the arrow: which outcome leads along it, unless there is only one way to go.</summary>
    private static ImmutableArray<string> LabelOf(Connection[] connections, Activity source, Vocabulary words) =>
        source.Ports is ["Done"]
            ? []
            : [.. connections.SelectMany((connection, index) => Lettering.Wrap(OneOf(words.Outcome(connection.Port), index), LetterSize, WidestLabel))];

    private static string OneOf(string outcome, int index) => index == 0 || outcome.Length == 0 ? outcome : $"hoặc {char.ToLowerInvariant(outcome[0])}{outcome[1..]}";
}
