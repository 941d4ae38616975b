using System.Text;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>Holds the state of a plan's instances against their histories.</summary>
internal sealed class HistoryCheck(NtmDb db)
{
    private readonly Dictionary<string, WorkflowDefinition> _versions = [];

    /// <summary>What does not fit, one Vietnamese sentence for each instance; nothing if all fits.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string planId)
    {
        var found = new List<string>();
        foreach (var row in await db.Set<InstanceRow>().AsNoTracking().Where(i => i.PlanId == planId).OrderBy(i => i.Id).ToListAsync())
            if (await FaultAsync(row) is { } fault)
                found.Add($"Phiên quy trình {row.Id}: {fault}");
        return found;
    }

    private async Task<string?> FaultAsync(InstanceRow row)
    {
        var history = await db.Set<HistoryRow>().AsNoTracking().Where(h => h.InstanceId == row.Id).OrderBy(h => h.Sequence).ToListAsync();
        try
        {
            var versions = await VersionsAsync(row, history);
            var state = Replay.Of(versions[row.FirstHash], row.Id, [.. history.Select(h => h.Read())], hash => versions[hash]);
            var stored = await Engines.ReadAsync(versions[row.DefinitionHash], row.State);
            return InstanceJson.Write(state) == InstanceJson.Write(stored) ? null : "tình trạng đang lưu không phải tình trạng mà lịch sử dẫn tới.";
        }
        catch (FormatException broken)
        {
            return broken.Message;
        }
    }

    private async Task<Dictionary<string, WorkflowDefinition>> VersionsAsync(InstanceRow row, IEnumerable<HistoryRow> history)
    {
        var needed = history.Where(h => h.Event == HistoryEvent.Moved).Select(h => h.Outcome!).Append(row.FirstHash).Append(row.DefinitionHash).ToHashSet();
        needed.ExceptWith(_versions.Keys);
        foreach (var stored in await db.Set<DefinitionRow>().AsNoTracking().Where(d => needed.Contains(d.Hash)).ToListAsync())
            _versions[stored.Hash] = DefinitionReader.ReadAgain(Encoding.UTF8.GetBytes(stored.Json));
        return needed.FirstOrDefault(hash => !_versions.ContainsKey(hash)) is { } missing
            ? throw new FormatException($"lịch sử nêu một phiên bản quy trình không có: {missing}.")
            : _versions;
    }
}
