namespace NtmWorkflow.Coordination.Outbox;

/// <summary>
/// Tells the host after a commit that the outbox has work, so that it need not wait for the next sweep. Losing the signal loses nothing.
/// </summary>
public sealed class OutboxSignal
{
    public event Action<IReadOnlyList<(string Id, OutboxKind Kind)>>? Raised;

    public void Raise(IReadOnlyList<(string Id, OutboxKind Kind)> asked)
    {
        if (asked.Count > 0)
            Raised?.Invoke(asked);
    }
}
