namespace NtmWorkflow.Coordination;

/// <summary>The configuration does not let a host start; the message says to its operator what to mend.</summary>
public sealed class SetupRefusedException(string message) : Exception(message);
