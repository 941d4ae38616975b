using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Incidents;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Steps;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

/// <summary>What the system cannot do becomes an incident: tried again with growing pauses, then laid before a person.</summary>
public class IncidentTests
{
    private const string Code = "van-quan-2021";

    [Theory, EachDatabase]
    public async Task What_fails_is_tried_with_growing_pauses_and_then_told_with_its_cause_and_what_it_holds_up(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await FormCheckStepTests.AssignedAsync(office);
        await SpoilAsync(office);
        var pauses = await FailAsync(office, IncidentBook.Tries);

        Assert.Equal([20, 40, 80, 160, 320, 640], pauses);
        var incident = Assert.Single(await office.AllAsync<IncidentRow>());
        Assert.Equal((IncidentSource.FormCheck, IncidentState.Open, 6), (incident.Source, incident.State, incident.Attempts));
        var line = Assert.Single(await LinesAsync(office));
        Assert.Equal("kiểm tra thể thức dự thảo kế hoạch", line.What);
        Assert.Equal("lãnh đạo chưa nhận được việc duyệt", line.HeldUp);
        Assert.Single(await office.AllAsync<JournalRow>(), j => j.What.StartsWith("Sự cố: kiểm tra thể thức", StringComparison.Ordinal) && j.Why == incident.Cause);
    }

    [Fact]
    public async Task An_incident_that_goes_well_at_a_later_try_settles_itself()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await FormCheckStepTests.AssignedAsync(office);
        var payload = await SpoilAsync(office);
        await FailAsync(office, IncidentBook.Tries);
        await SpoilAsync(office, payload);
        office.Clock.Set(office.Clock.GetUtcNow().AddHours(1));
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Equal(IncidentState.Recovered, Assert.Single(await office.AllAsync<IncidentRow>()).State);
        Assert.Single(await office.ItemsAsync(Tasks.Approve));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j.What.StartsWith("Hết sự cố", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_has_it_tried_again_at_once_and_if_it_fails_it_is_open_again()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var id = await SpoiledAsync(office);
        Done(await office.Get<Settling>().RetryAsync(Code, IncidentSource.FormCheck, id, Coordinator));
        Assert.Equal(IncidentState.Retried, Assert.Single(await office.AllAsync<IncidentRow>()).State);
        await office.Get<OutboxWork>().DoDueAsync();
        Assert.Equal(IncidentState.Open, Assert.Single(await office.AllAsync<IncidentRow>()).State);
    }

    [Theory, EachDatabase]
    public async Task A_person_skips_it_with_a_reason_and_the_workflow_goes_on(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var id = await SpoiledAsync(office);
        var settling = office.Get<Settling>();
        Refused("Hãy ghi lý do", await settling.SkipAsync(Code, IncidentSource.FormCheck, id, " ", Coordinator));
        Refused("Chỉ Văn phòng Điều phối", await settling.SkipAsync(Code, IncidentSource.FormCheck, id, "Đã xem tay", Leader));
        Done(await settling.SkipAsync(Code, IncidentSource.FormCheck, id, "Đã xem tay, đúng thể thức", Coordinator));
        Refused("đã được Điều phối xử lý lúc", await settling.SkipAsync(Code, IncidentSource.FormCheck, id, "Lần nữa", Coordinator));

        Assert.Single(await office.ItemsAsync(Tasks.Approve));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j.What == "Bỏ qua kiểm tra thể thức" && j.Why == "Đã xem tay, đúng thể thức");
    }

    [Theory, EachDatabase]
    public async Task Cancelling_ends_the_workflow_and_all_that_it_waits_for(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var id = await SpoiledAsync(office);
        Done(await office.Get<Settling>().CancelAsync(Code, IncidentSource.FormCheck, id, "Tỉnh dừng chương trình", Coordinator));

        Assert.Equal(PlanStage.Ended, Assert.Single(await office.AllAsync<PlanRow>()).Stage);
        Assert.All(await office.AllAsync<InstanceRow>(), i => Assert.True(i.Finished));
        Assert.DoesNotContain(await office.AllAsync<WorkItemRow>(), w => w.State == WorkItemState.Open);
        Assert.DoesNotContain(await office.AllAsync<OutboxRow>(), o => o.DoneAt is null);
        Refused("đã kết thúc", await office.Get<PlanEnding>().CallOffAsync(Code, "Lần nữa", Coordinator));
    }

    [Fact]
    public async Task A_date_whose_step_fails_is_an_incident_that_cannot_be_skipped_and_does_not_hold_up_the_rest()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await PreparingTests.IssuedAsync(office, Sample, 67);
        await using (var db = office.Open())
            await db.Set<InstanceRow>().Where(i => i.CommuneCode == "binh-phuc").ExecuteUpdateAsync(s => s.SetProperty(i => i.State, "{}"));
        await office.AtAsync("2021-04-01");
        for (var hour = 0; hour < 5; hour++)
            await office.AtAsync("2021-04-01", 10 + hour);

        var incident = Assert.Single(await office.AllAsync<IncidentRow>());
        Assert.Equal(IncidentSource.Timer, incident.Source);
        Assert.Contains("Trạng thái phiên quy trình", incident.Cause, StringComparison.Ordinal);
        Assert.NotEmpty(await office.ItemsAsync(Tasks.MonthlyReport, "diem-he"));
        Refused("không bỏ qua được", await office.Get<Settling>().SkipAsync(Code, IncidentSource.Timer, incident.SourceId, "Bỏ", Coordinator));
    }

    private static void Refused(string why, StepOutcome outcome) => Assert.Contains(why, outcome.Refusal, StringComparison.Ordinal);

    private static async Task<string> SpoiledAsync(CoordinationOffice office)
    {
        await FormCheckStepTests.AssignedAsync(office);
        await SpoilAsync(office);
        await FailAsync(office, IncidentBook.Tries);
        return (await office.AllAsync<IncidentRow>())[0].SourceId;
    }

    /// <summary>Makes the work of the form check unreadable, or what is given; returns what it was.</summary>
    private static async Task<string> SpoilAsync(CoordinationOffice office, string payload = "hỏng")
    {
        await using var db = office.Open();
        var before = (await db.Set<OutboxRow>().AsNoTracking().SingleAsync(o => o.Kind == OutboxKind.FormCheck)).Payload;
        await db.Set<OutboxRow>().Where(o => o.Kind == OutboxKind.FormCheck).ExecuteUpdateAsync(s => s.SetProperty(o => o.Payload, payload));
        return before;
    }

    /// <summary>Lets the outbox fail so many times; the pauses in seconds.</summary>
    private static async Task<List<double>> FailAsync(CoordinationOffice office, int times)
    {
        var pauses = new List<double>();
        for (var time = 0; time < times; time++)
        {
            await office.Get<OutboxWork>().DoDueAsync();
            var next = (await office.AllAsync<OutboxRow>()).Single(o => o.Kind == OutboxKind.FormCheck).NotBefore;
            pauses.Add((next - office.Clock.GetUtcNow()).TotalSeconds);
            office.Clock.Set(next);
        }
        return pauses;
    }

    private static async Task<IReadOnlyList<IncidentLine>> LinesAsync(CoordinationOffice office)
    {
        await using var db = office.Open();
        return await new IncidentDesk(db).OpenAsync();
    }
}
