using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>What is wrong in a definition: where (JSON path), against which rule, in a sentence, and how to mend it.</summary>
public sealed record Fault(string Where, string Rule, string Message, string Mend)
{
    /// <summary>The step (bước) that it is about; null when it is about the file, a variable, or a connection from nowhere.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The field (mục) of the step, where it is about one.</summary>
    public string? Field { get; init; }

    /// <summary>The port (cổng ra) of the step, where it is about one.</summary>
    public string? Port { get; init; }

    /// <summary>The place as its author knows it: the step, its field or port; where there is no step, the JSON path or the whole file.</summary>
    public string Place =>
        Activity is null ? (Where == "$" ? "cả tệp" : Where)
        : $"bước {Activity.Label}{(Field is null ? "" : $", mục «{Field}»")}{(Port is null ? "" : $", cổng «{Port}»")}";

    /// <summary>The whole of it on one line, whatever control characters the file holds.</summary>
    public override string ToString() =>
        string.Concat($"{Place} · {Rule}: {Message} {Mend}".Select(character => char.IsControl(character) ? ' ' : character));
}

/// <summary>Tells of a fault of the activity that has this id.</summary>
internal delegate Fault FaultAt(string activityId, string rule, string message, string mend);

/// <summary>What came of reading a file: a definition, or all its faults.</summary>
public sealed record DefinitionReading(WorkflowDefinition? Definition, ImmutableArray<Fault> Faults);
