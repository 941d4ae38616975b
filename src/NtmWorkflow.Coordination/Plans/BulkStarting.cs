using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Coordination.Plans;

/// <summary>Whether a commune's plan will start, has started, or cannot.</summary>
public enum StartState { Will, Already, Cannot, Started }

/// <summary>What becomes of one commune when all are started at once.</summary>
public sealed record StartLine(string Commune, string PlanCode, StartState State, string? Why = null);

/// <summary>
/// Starts a plan for each commune in one action (khởi tạo hàng loạt). Each plan is a transaction of its own and has its own code, so that a
/// second press, or one after a crash in the middle, starts only what is not there yet.
/// </summary>
public sealed class BulkStarting(Preparing preparing, IServiceScopeFactory scopes)
{
    private const int LongestCode = 60;

    /// <summary>What would happen; nothing is started.</summary>
    public async Task<IReadOnlyList<StartLine>> DryRunAsync(Plan plan)
    {
        var lines = new List<StartLine>();
        foreach (var own in PlanPerCommune.Of(plan))
            lines.Add(await LookAsync(own));
        return lines;
    }

    /// <summary>Starts what can be started, commune by commune.</summary>
    public async Task<IReadOnlyList<StartLine>> StartAsync(Plan plan, Actor actor)
    {
        var lines = new List<StartLine>();
        foreach (var own in PlanPerCommune.Of(plan))
            lines.Add(await StartOneAsync(own, actor));
        return lines;
    }

    private async Task<StartLine> LookAsync(Plan own) => await LineAsync(own) is var line && line.State == StartState.Will && await preparing.WhyNotAsync(own) is { } why
        ? line with { State = StartState.Cannot, Why = why }
        : line;

    private async Task<StartLine> StartOneAsync(Plan own, Actor actor)
    {
        var line = await LineAsync(own);
        if (line.State != StartState.Will)
            return line;
        return (await preparing.StartAsync(own, actor)).Refusal is { } refusal
            ? line with { State = StartState.Cannot, Why = refusal }
            : line with { State = StartState.Started };
    }

    private async Task<StartLine> LineAsync(Plan own)
    {
        var line = new StartLine(own.Communes[0].Name, own.Code, StartState.Will);
        if (own.Code.Length > LongestCode)
            return line with { State = StartState.Cannot, Why = $"Mã '{own.Code}' dài quá {LongestCode} ký tự. Đặt mã kế hoạch chung ngắn hơn." };
        return await IsStartedAsync(own.Code) ? line with { State = StartState.Already } : line;
    }

    private async Task<bool> IsStartedAsync(string code)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NtmDb>().Set<PlanRow>().AnyAsync(p => p.Id == code);
    }
}
