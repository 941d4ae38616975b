using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Instances;

/// <summary>
/// Runs instances for a host: state and event in, new state or a refusal out. The host stores the state, which is a text that only its
/// engine reads; whichever engine it is, the same events give the same waits, effects and history.
/// </summary>
public interface IEngine
{
    /// <summary>Starts an instance and takes it to its first waits; variables that are not given keep their defaults.</summary>
    Task<Turn> StartAsync(WorkflowDefinition definition, string instanceId, IReadOnlyDictionary<string, string> variables, DateTimeOffset now);

    /// <summary>Ends a wait with an outcome, changes variables, and takes the instance to its next waits or its end.</summary>
    Task<Turn> ResumeAsync(
        WorkflowDefinition definition, string state, string waitId, string outcome, IReadOnlyDictionary<string, string> variableChanges, DateTimeOffset now);

    /// <summary>Ends an instance where it stands.</summary>
    Task<Turn> CancelAsync(WorkflowDefinition definition, string state, DateTimeOffset now);

    /// <summary>Whether a state looks like one of this engine, not of another.</summary>
    bool Wrote(string state);

    /// <summary>What a state says; <see cref="FormatException"/> if no engine of this kind wrote it.</summary>
    Task<Instance> ReadAsync(WorkflowDefinition definition, string state);

    /// <summary>The state that says this, for an instance that was moved to another version or comes from another engine.</summary>
    Task<string> WriteAsync(WorkflowDefinition definition, Instance instance);
}

/// <summary>What came of an event.</summary>
/// <param name="State">The state after it; the one before, or nothing, if it was refused.</param>
public sealed record Turn(Step Step, string State);
