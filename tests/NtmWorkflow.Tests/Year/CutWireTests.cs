using System.Data.Common;
using Npgsql;
using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>The wire to PostgreSQL is cut: in the middle of steps, and for a while.</summary>
public class CutWireTests
{
    /// <summary>Wherever in a step the wire is cut: the step was taken whole or not at all, and asked again it is taken once.</summary>
    [Fact]
    public async Task A_step_whose_connection_is_cut_at_any_answer_is_taken_whole_or_not_at_all()
    {
        Relay? relay = null;
        await using var office = await OpenAsync(StorageProvider.Postgres, wire: choice => Through(choice, ref relay));
        await office.StartAsync();
        await office.StartAsync(Sample with { Code = "lan-hai" });
        var cut = 0;
        foreach (var (item, answers) in (await office.ItemsAsync(Tasks.Review)).Select((item, number) => (item, number)))
        {
            relay!.CutAfter(answers);
            var first = await TryAsync(() => ConfirmAsync(office, item));
            cut += first is null ? 1 : 0;
            relay.Mend();
            var again = await TryAsync(() => ConfirmAsync(office, item));
            Assert.True(again!.IsDone || first?.IsDone == true || again.Refusal!.Contains("đã được", StringComparison.Ordinal), again.Refusal);
        }
        Assert.InRange(cut, 5, 25);
        relay!.Dispose();

        var notes = (await office.AllAsync<JournalRow>()).Where(j => j.What.Contains("hiện trạng", StringComparison.Ordinal)).GroupBy(j => (j.PlanId, j.Who));
        Assert.All(notes, note => Assert.Single(note));
        Assert.Equal(30, notes.Count());
        await AssertWholeAsync(office, "van-quan-2021", "lan-hai");
    }

    [Fact]
    public async Task While_the_database_is_gone_nothing_is_lost_and_afterwards_each_thing_happens_once()
    {
        Relay? relay = null;
        await using var office = await OpenAsync(StorageProvider.Postgres, wire: choice => Through(choice, ref relay));
        await PreparingTests.IssuedAsync(office);
        relay!.Cut();
        Assert.Null(await TryAsync(() => office.Get<Preparing>().StartAsync(Sample with { Code = "khi-mat" }, Coordinator)));
        await TryAsync(office.Get<Sweeping>().SweepAsync);
        await TryAsync(office.Get<OutboxWork>().DoDueAsync);

        relay.Mend();
        await office.AtAsync("2021-04-01");
        await office.AtAsync("2021-04-01", hour: 10);
        Assert.Single(await office.AllAsync<PlanRow>());
        var reports = await office.ItemsAsync(Tasks.MonthlyReport);
        Assert.Equal(reports.Select(r => (r.CommuneCode, r.OfficeCode)).Distinct().Count(), reports.Count);
        Assert.All(await office.AllAsync<OutboxRow>(), work => Assert.NotNull(work.DoneAt));
        Assert.All(await office.AllAsync<MailRow>(), mail => Assert.Equal(MailState.Sent, mail.State));
        await AssertWholeAsync(office, "van-quan-2021");
        relay.Dispose();
    }

    private static StorageChoice Through(StorageChoice choice, ref Relay? relay)
    {
        var straight = new NpgsqlConnectionStringBuilder(choice.ConnectionString);
        relay ??= new Relay(straight.Port);
        return choice with { ConnectionString = new NpgsqlConnectionStringBuilder(choice.ConnectionString) { Port = relay.Port, MaxPoolSize = 4 }.ConnectionString };
    }

    private static Task<StepOutcome> ConfirmAsync(CoordinationOffice office, WorkItemRow item) =>
        office.Get<Reviewing>().ConfirmAsync(item.PlanId, item.Id, new Dictionary<string, IReadOnlyList<Finding>>(), OfOffice(item.OfficeCode!));

    /// <summary>Null when the database did not answer.</summary>
    private static async Task<StepOutcome?> TryAsync(Func<Task<StepOutcome>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            return null;
        }
    }

    private static Task<StepOutcome?> TryAsync(Func<Task> act) => TryAsync(async () =>
    {
        await act();
        return StepOutcome.Done;
    });

    private static async Task AssertWholeAsync(CoordinationOffice office, params string[] plans)
    {
        await using var db = office.Open();
        foreach (var plan in plans)
        {
            Assert.Null((await new JournalArchive(db).OfAsync(plan))!.Break());
            Assert.Empty(await new JournalArchive(db).FaultsOfInstancesAsync(plan));
        }
    }
}
