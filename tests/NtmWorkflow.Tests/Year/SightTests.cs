using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

public class SightTests
{
    private const string Code = "van-quan-2021";

    [Fact]
    public async Task A_commune_reads_neither_the_sheets_nor_the_letters_of_offices_nor_what_is_another_communes()
    {
        await using var office = await TrackingTests.PursuingAsync(StorageProvider.Sqlite);
        foreach (var day in new[] { "2021-04-01", "2021-04-23", "2021-04-26", "2021-05-04" })
            await office.AtAsync(day);
        await using var db = office.Open();
        var desk = new PlanDesk(db, office.Get<Surroundings>(), new(db, office.Clock));

        var all = await office.AllAsync<DocumentRow>();
        var seen = (await desk.OpenAsync(Code, OfCommune("diem-he")))!.Documents;
        Assert.Contains(all, d => d is { Kind: "nudge-letter", OfficeCode: "y-te" });
        Assert.Equal(["plan", "progress-report", "review-report"], seen.Select(d => d.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.All(seen, d => Assert.True(d.CommuneCode is null or "diem-he"));
        foreach (var document in all)
            Assert.Equal(seen.Any(d => d.Id == document.Id), await desk.DocumentAsync(document.Id, OfCommune("diem-he")) is not null);
    }
}
