namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>The rules refused what the script of a rehearsed year (diễn tập) wanted to do; the message says what and why.</summary>
public sealed class RehearsalStoppedException(string message) : Exception(message);
