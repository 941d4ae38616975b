using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Delegations;

/// <summary>What a person has let others do, and may do for others; and whom they could let.</summary>
public sealed record DelegationView(IReadOnlyList<DelegationRow> Given, IReadOnlyList<DelegationRow> Received, IReadOnlyList<Actor> Colleagues);

/// <summary>A person lets a colleague act for them (ủy quyền), and ends it.</summary>
public sealed class Delegating(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Tries = 8;

    private const int MostShown = 50;

    /// <param name="id">A new id, from whoever asks.</param>
    /// <param name="toId">The account of the colleague.</param>
    public Task<StepOutcome> GiveAsync(string id, string toId, DateOnly first, DateOnly last, Actor actor) => TakeAsync(async db =>
    {
        if ((await Colleagues.AllAsync(db)).FirstOrDefault(p => p.Id == toId) is not { } to)
            return "Không tìm thấy đồng nghiệp này, hoặc tài khoản đã bị khóa. Hãy chọn lại trong danh sách.";
        var now = clock.GetUtcNow();
        var existing = await db.Set<DelegationRow>().AsNoTracking()
            .Where(d => d.FromId == actor.Id || d.ToId == actor.Id || d.FromId == toId).ToListAsync();
        if (Delegation.WhyNot(actor, to, first, last, VietnamTime.Day(now), existing) is { } refusal)
            return refusal;
        db.Add(new DelegationRow { Id = id, FromId = actor.Id, FromName = actor.Name, ToId = to.Id, ToName = to.Name, FirstDay = first, LastDay = last, MadeAt = now });
        return null;
    });

    /// <summary>Ends a delegation before its last day, from this moment on.</summary>
    public Task<StepOutcome> EndAsync(string id, Actor actor) => TakeAsync(async db =>
    {
        if (await db.Set<DelegationRow>().FindAsync(id) is not { } given || given.FromId != actor.Id)
            return "Không tìm thấy ủy quyền này của bạn. Hãy tải lại trang.";
        if (given.EndedAt is { } ended)
            return $"Ủy quyền này đã được kết thúc lúc {Wording.Moment(ended)}.";
        if (given.LastDay < VietnamTime.Day(clock.GetUtcNow()))
            return $"Ủy quyền này đã hết hạn ngày {Wording.ShortDate(given.LastDay)}; không cần kết thúc.";
        given.EndedAt = clock.GetUtcNow();
        return null;
    });

    public async Task<DelegationView> OfAsync(Actor actor)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
        var rows = await db.Set<DelegationRow>().AsNoTracking().Where(d => d.FromId == actor.Id || d.ToId == actor.Id)
            .OrderByDescending(d => d.FirstDay).ThenBy(d => d.Id).Take(MostShown).ToListAsync();
        return new([.. rows.Where(d => d.FromId == actor.Id)], [.. rows.Where(d => d.ToId == actor.Id)],
            [.. (await Colleagues.AllAsync(db)).Where(actor.IsColleagueOf)]);
    }

    /// <summary>Decides and saves in one serializable transaction: what was read still holds when it is saved, or all is decided anew.</summary>
    private async Task<StepOutcome> TakeAsync(Func<NtmDb, Task<string?>> decide)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<NtmDb>();
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable);
                if (await decide(db) is { } refusal)
                    return new(refusal);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return StepOutcome.Done;
            }
            catch (Exception e) when (attempt < Tries && IsConflict(e))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt));
            }
    }

    private static bool IsConflict(Exception e) => e is DbUpdateException or DbException or InvalidOperationException { InnerException: DbUpdateException or DbException };
}
