using NtmWorkflow.Coordination;

namespace NtmWorkflow.Web.Hosting;

/// <summary>How often the jobs look for work, and how long what a killed server held stays held.</summary>
/// <param name="Sweep">Jobs:SweepSeconds: between two looks at the outbox; what time brings is looked for half as often.</param>
/// <param name="Lease">Jobs:LeaseSeconds: after it a job or lock of a server that is gone is taken up by another.</param>
internal sealed record JobPace(TimeSpan Sweep, TimeSpan Lease)
{
    /// <summary>The scheduler must wake up at least as often as the most frequent job is due.</summary>
    public TimeSpan Polling => TimeSpan.FromSeconds(Math.Min(5, Sweep.TotalSeconds));

    public static JobPace From(IConfiguration configuration) =>
        new(Seconds(configuration, "Jobs:SweepSeconds", 15, most: 30), Seconds(configuration, "Jobs:LeaseSeconds", 30, most: 3600));

    private static TimeSpan Seconds(IConfiguration configuration, string name, int usual, int most) =>
        configuration.GetValue(name, usual) is var seconds && seconds >= 1 && seconds <= most
            ? TimeSpan.FromSeconds(seconds)
            : throw new SetupRefusedException($"{name} là {configuration[name]}; hãy ghi số giây từ 1 đến {most}.");
}
