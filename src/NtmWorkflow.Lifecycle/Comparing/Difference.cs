using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Comparing;

/// <summary>One way in which a later definition differs from a former.</summary>
public abstract record Difference
{
    /// <summary>Whether only what people read has changed, and instances run as before.</summary>
    public virtual bool IsOfWords => false;
}

/// <summary>They are not versions of one definition.</summary>
public sealed record OtherDefinition(string Before, string After) : Difference;

/// <summary>The workflow has another name.</summary>
public sealed record Renamed(string Before, string After) : Difference
{
    /// <inheritdoc/>
    public override bool IsOfWords => true;
}

/// <summary>The workflow has another version number, as every change should bring.</summary>
public sealed record Renumbered(int Before, int After) : Difference
{
    /// <inheritdoc/>
    public override bool IsOfWords => true;
}

/// <summary>A step that was not there.</summary>
public sealed record StepAdded(Activity Step) : Difference;

/// <summary>A step that is no longer there.</summary>
public sealed record StepRemoved(Activity Step) : Difference;

/// <summary>A step is called something else.</summary>
public sealed record StepRenamed(Activity Before, Activity After) : Difference
{
    /// <inheritdoc/>
    public override bool IsOfWords => true;
}

/// <summary>A step is of another type.</summary>
public sealed record StepRetyped(Activity Before, Activity After) : Difference;

/// <summary>An input of a step has another value; null where it has none.</summary>
public sealed record InputChanged(Activity Step, string Input, Expression? Before, Expression? After) : Difference;

/// <summary>A port leads somewhere that led nowhere, or was not there.</summary>
public sealed record ConnectionAdded(Connection Connection, Activity Source, Activity Target) : Difference;

/// <summary>A port leads nowhere any more, or is gone.</summary>
public sealed record ConnectionRemoved(Connection Connection, Activity Source, Activity Target) : Difference;

/// <summary>A port leads to another step.</summary>
public sealed record ConnectionMoved(Activity Source, string Port, Activity Before, Activity After) : Difference;

/// <summary>A variable that was not there.</summary>
public sealed record VariableAdded(Variable Variable) : Difference;

/// <summary>A variable that is no longer there.</summary>
public sealed record VariableRemoved(Variable Variable) : Difference;

/// <summary>A variable is of another type, or begins with another value.</summary>
public sealed record VariableChanged(Variable Before, Variable After) : Difference;
