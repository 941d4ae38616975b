using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>What is wrong in a definition: where (JSON path), against which rule, in a sentence, and how to mend it.</summary>
public sealed record Fault(string Where, string Rule, string Message, string Mend);

/// <summary>What came of reading a file: a definition, or all its faults.</summary>
public sealed record DefinitionReading(WorkflowDefinition? Definition, ImmutableArray<Fault> Faults);
