using System.Globalization;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Tests.Storage;

namespace NtmWorkflow.Web.Tests.Chaos;

/// <summary>
/// A year on two real servers and one PostgreSQL. They are killed with SIGKILL at random moments, one is stopped beyond every lease and
/// goes on later; at the end everything is as in a year in which nothing happened. NTM_CHAOS says how many kills (tests/run --chaos N).
/// </summary>
public class ChaosTests
{
    [Fact]
    public async Task A_year_in_which_servers_are_killed_again_and_again_ends_like_one_in_which_nothing_happened()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("NTM_CHAOS") ?? "50", CultureInfo.InvariantCulture);
        var cluster = await PostgresCluster.StartAsync();
        await cluster.RunAsync("CREATE DATABASE quiet_year");
        await cluster.RunAsync("CREATE DATABASE chaos_year");
        var quiet = new StorageChoice(StorageProvider.Postgres, cluster.ConnectionString("quiet_year"));
        var plan = ChaosYear.Plan;
        var folder = Directory.CreateTempSubdirectory("ntm-quiet-year-");
        await using (var rehearsal = new Rehearsal(ProgramFolder.Own, folder.FullName, quiet))
            Assert.True((await rehearsal.RunAsync(plan)).Ended);
        folder.Delete(recursive: true);

        await using var chaos = new ChaosYear(new StorageChoice(StorageProvider.Postgres, cluster.ConnectionString("chaos_year")));
        var disturbed = await chaos.RunAsync(plan, kills);

        Assert.Equal(kills, disturbed.Kills);
        Assert.Equal(1, disturbed.Pauses);
        var expected = await YearEnd.OfAsync(quiet, plan.Code);
        var actual = await YearEnd.OfAsync(new StorageChoice(StorageProvider.Postgres, cluster.ConnectionString("chaos_year")), plan.Code);
        Assert.True(expected.Ended && actual.Ended, disturbed.ToString());
        Assert.Null(actual.JournalBrokenAt);
        Assert.Empty(actual.HistoryFaults);
        Assert.Equal(expected.Documents, actual.Documents);
        Assert.Equal(expected.Mails, actual.Mails);
        Assert.Equal(expected.States, actual.States);
        Assert.Equal(expected.Journal, actual.Journal);
        Assert.Equal(expected.WorkItems, actual.WorkItems);
    }
}
