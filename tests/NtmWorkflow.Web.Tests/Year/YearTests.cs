namespace NtmWorkflow.Web.Tests.Year;

/// <summary>The sample plan's year, by the people who do it, in a real browser; the server is killed between their steps.</summary>
public class YearTests
{
    [Fact]
    public async Task A_year_goes_from_the_review_to_the_decision_whatever_happens_to_the_server()
    {
        await using var walk = new Walk();
        await walk.StartAsync();

        await Preparation.WalkAsync(walk);
        await Months.WalkAsync(walk);
        await Recognition.WalkAsync(walk);
        await Outcome.CheckAsync(walk);
    }
}
