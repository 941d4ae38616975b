using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Rehearsals;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Lifecycle;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>The coordination office rehearses a year before it starts, changes a date, and sees the difference.</summary>
public class RehearsingTests
{
    [Theory, EachDatabase]
    public async Task A_changed_date_shows_what_it_changes_and_nothing_real_is_touched(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var rehearsing = office.Get<Rehearsing>();
        var plan = CommuneSelection.Of(Sample, ["diem-he"]);
        Done(await rehearsing.AskAsync("truoc", plan, null, Coordinator));
        await rehearsing.RunAsync("truoc");
        var earlier = plan with { Deadlines = plan.Dates with { Dossier = new(new(2021, 11, 5), DueBy.Day) } };
        Done(await rehearsing.AskAsync("sau", earlier, "truoc", Coordinator));
        await rehearsing.RunAsync("sau");

        var (first, second) = ((await rehearsing.OpenAsync("truoc"))!, (await rehearsing.OpenAsync("sau"))!);
        Assert.Null(second.Row.Problem);
        Assert.All(Enum.GetValues<RehearsedKind>(), kind => Assert.Contains(first.Events, e => e.Kind == kind));
        Assert.DoesNotContain(first.Events, e => e.Kind == RehearsedKind.Document && e.What.Contains("Bình Phúc", StringComparison.Ordinal));
        Assert.Equal(second.Events.Count - first.Events.Count, second.Added.Count - second.Gone.Count);
        Assert.Contains(second.Added, e => e == new RehearsedEvent(new(2021, 11, 5), RehearsedKind.Deadline, "UBND xã Điềm He", "Hoàn thiện và nộp hồ sơ đề nghị công nhận, xã Điềm He"));
        Assert.Single(second.Gone);
        Assert.DoesNotContain(second.Gone, e => e.What.Contains("Duyệt kế hoạch", StringComparison.Ordinal));
        Assert.Empty(await office.AllAsync<PlanRow>());
        Assert.Empty(await office.AllAsync<DocumentRow>());
        Assert.Empty(await office.AllAsync<MailRow>());
    }

    [Fact]
    public async Task A_rehearsal_is_run_once_and_the_same_again_differs_in_nothing()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var rehearsing = office.Get<Rehearsing>();
        Done(await rehearsing.AskAsync("mot", ProgrammeYearTests.Annual, null, Coordinator));
        await rehearsing.RunAsync("mot");
        var done = (await rehearsing.OpenAsync("mot"))!.Row.DoneAt;
        office.Clock.Set(office.Clock.GetUtcNow().AddHours(1));
        await rehearsing.RunAsync("mot");
        Assert.Equal(done, (await rehearsing.OpenAsync("mot"))!.Row.DoneAt);

        Done(await rehearsing.AskAsync("hai", ProgrammeYearTests.Annual, "mot", Coordinator));
        await rehearsing.RunAsync("hai");
        var again = (await rehearsing.OpenAsync("hai"))!;
        Assert.Empty(again.Added.Concat(again.Gone));
    }

    [Fact]
    public async Task Another_definition_and_other_holidays_are_rehearsed_without_being_put_in_force()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var rehearsing = office.Get<Rehearsing>();
        var plan = CommuneSelection.Of(Sample, ["diem-he"]);
        Done(await rehearsing.AskAsync("nay", plan, null, Coordinator));
        await rehearsing.RunAsync("nay");
        var definition = DefinitionFiles.Text("plan-preparation").Replace("\"Rà soát hiện trạng\"", "\"Khảo sát hiện trạng\"", StringComparison.Ordinal)
            .Replace("\"value\": \"review\" } },\n        \"outcomes\"", "\"value\": \"assign\" } },\n        \"outcomes\"", StringComparison.Ordinal);
        var holidays = """{ "years": [ { "year": 2021, "confirmed": true, "daysOff": [ { "from": "2021-03-08", "to": "2021-03-12", "name": "Nghỉ" } ] } ] }""";
        Done(await rehearsing.AskAsync("khac", plan, "nay", Coordinator, new(definition, holidays)));
        await rehearsing.RunAsync("khac");

        var other = (await rehearsing.OpenAsync("khac"))!;
        Assert.Null(other.Row.Problem);
        Assert.NotEmpty(other.Added);
        Assert.DoesNotContain(other.Events, e => e.Kind == RehearsedKind.Mail && e.Day >= new DateOnly(2021, 3, 8) && e.Day <= new DateOnly(2021, 3, 12));
        Assert.DoesNotContain("Khảo sát", string.Join('|', office.Get<Definitions>().All.SelectMany(d => d.Activities.Values).Select(a => a.DisplayText)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", null, "Tệp quy trình chưa dùng được.")]
    [InlineData(null, "{}", "Tệp ngày nghỉ chưa dùng được.")]
    public async Task Rules_that_cannot_be_used_are_refused_before_the_year_begins(string? definition, string? holidays, string said)
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var refusal = (await office.Get<Rehearsing>().AskAsync("sai", Sample, null, Coordinator, new(definition, holidays))).Refusal;
        Assert.StartsWith(said, refusal, StringComparison.Ordinal);
        var renamed = DefinitionFiles.Text("plan-preparation").Replace("\"definitionId\": \"plan-preparation\"", "\"definitionId\": \"other\"", StringComparison.Ordinal);
        Assert.Contains("«other» trong tệp không có", (await office.Get<Rehearsing>().AskAsync("la", Sample, null, Coordinator, new(renamed, null))).Refusal, StringComparison.Ordinal);
        Assert.Empty(await office.AllAsync<RehearsalRow>());
    }

    [Fact]
    public async Task Only_the_coordination_office_rehearses_and_old_rehearsals_make_room()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var rehearsing = office.Get<Rehearsing>();
        Assert.Contains("Chỉ Văn phòng Điều phối", (await rehearsing.AskAsync("x", Sample, null, Leader)).Refusal, StringComparison.Ordinal);
        Assert.Contains("ít nhất một xã", (await rehearsing.AskAsync("x", CommuneSelection.Of(Sample, []), null, Coordinator)).Refusal, StringComparison.Ordinal);
        Assert.Contains("chưa ghi các mốc thời gian", (await rehearsing.AskAsync("x", Sample with { Deadlines = null }, null, Coordinator)).Refusal, StringComparison.Ordinal);
        for (var number = 1; number <= 22; number++)
        {
            office.Clock.Set(office.Clock.GetUtcNow().AddMinutes(1));
            Done(await rehearsing.AskAsync($"lan-{number}", Sample, null, Coordinator));
        }
        Assert.Equal(20, (await rehearsing.ListAsync()).Count);
        Assert.Null(await rehearsing.OpenAsync("lan-1"));
    }
}
