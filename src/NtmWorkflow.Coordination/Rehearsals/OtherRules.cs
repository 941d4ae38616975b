using System.Text;
using NtmWorkflow.Coordination.Calendar;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>Other rules than those in force, for a rehearsal: a workflow definition (JSON), public holidays (JSON); null where nothing is other.</summary>
public sealed record OtherRules(string? Definition, string? Holidays)
{
    private const int MostFaults = 5;

    public static readonly OtherRules None = new(null, null);

    public bool AreAny => Definition is not null || Holidays is not null;

    /// <summary>These, and where they say nothing, the other's.</summary>
    public OtherRules Over(OtherRules other) => new(Definition ?? other.Definition, Holidays ?? other.Holidays);

    /// <summary>Why they cannot be rehearsed; null when they can.</summary>
    public string? WhyNot(Definitions inForce) => WhyNotDefinition(inForce) ?? WhyNotHolidays();

    private string? WhyNotDefinition(Definitions inForce)
    {
        if (Definition is null)
            return null;
        var reading = DefinitionReader.Read(Encoding.UTF8.GetBytes(Definition));
        if (reading.Definition is not { } read)
            return Told("Tệp quy trình", [.. reading.Faults]);
        if (inForce.InForce(read.DefinitionId) is null)
            return $"Quy trình «{read.DefinitionId}» trong tệp không có trong các quy trình đang dùng: {string.Join(", ", inForce.All.Select(d => d.DefinitionId))}. Hãy chọn tệp sửa từ một quy trình trong số đó.";
        IReadOnlyList<WorkflowDefinition> all = [read, .. inForce.All.Where(d => d.DefinitionId != read.DefinitionId)];
        IReadOnlyList<Fault> faults = [.. KnownNames.Faults([read]), .. DefinitionSet.FaultsOf(read, all, d => d.DefinitionId)];
        return faults.Count == 0 ? null : Told("Tệp quy trình", faults);
    }

    private string? WhyNotHolidays() => Holidays is null || Calendar.Holidays.Read(Encoding.UTF8.GetBytes(Holidays)).Problems is not { Count: > 0 } problems
        ? null
        : Told("Tệp ngày nghỉ", problems);

    private static string Told<T>(string what, IReadOnlyList<T> faults) =>
        $"{what} chưa dùng được. {string.Join(" ", faults.Take(MostFaults))}{(faults.Count > MostFaults ? $" Và {faults.Count - MostFaults} lỗi khác." : "")}";
}
