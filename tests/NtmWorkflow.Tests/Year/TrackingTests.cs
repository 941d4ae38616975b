using NtmWorkflow.Coordination.Deadlines;
using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

public class TrackingTests
{
    private const string Plan = "van-quan-2021";

    private static readonly ReportEntry Unchanged = new([], "Duy trì.", null, null);

    [Theory, EachDatabase]
    public async Task The_first_month_opens_on_its_first_day_and_not_before(StorageProvider provider)
    {
        await using var office = await PursuingAsync(provider);
        await office.AtAsync("2021-03-31");
        Assert.Empty(await office.ItemsAsync(Tasks.MonthlyReport));

        await office.AtAsync("2021-04-01", 0);
        var items = await office.ItemsAsync(Tasks.MonthlyReport);
        Assert.Equal(30, items.Count);
        Assert.All(items, w => Assert.Equal((new DateOnly(2021, 4, 25), "2021-04"), (w.DueOn!.Value, w.Period)));
    }

    [Theory, EachDatabase]
    public async Task A_month_is_reported_once_all_offices_have_and_the_progress_report_is_made(StorageProvider provider)
    {
        await using var office = await PursuingAsync(provider);
        await office.AtAsync("2021-04-01");
        foreach (var item in await office.ItemsAsync(Tasks.MonthlyReport, "diem-he"))
            Done(await office.Get<Reporting>().SubmitAsync(Plan, item.Id, Unchanged, OfOffice(item.OfficeCode!)));
        await office.Get<OutboxWork>().DoDueAsync();

        var document = Assert.Single(await office.AllAsync<DocumentRow>(), d => d.Kind == "progress-report");
        Assert.Equal(("2021-04", null), (document.Period, document.FormerId));
        var pursuit = (await office.AllAsync<PursuitRow>()).Single(p => p.CommuneCode == "diem-he");
        Assert.Equal(("2021-04", "2021-05"), (pursuit.ClosedMonth, pursuit.Month));
        Assert.Equal(15, (await office.ItemsAsync(Tasks.MonthlyReport)).Count);
    }

    [Theory, EachDatabase]
    public async Task A_month_that_is_over_is_closed_with_its_missing_reports_named(StorageProvider provider)
    {
        await using var office = await PursuingAsync(provider);
        await office.AtAsync("2021-04-01");
        await office.AtAsync("2021-05-01");

        Assert.Equal(30, (await office.AllAsync<WorkItemRow>()).Count(w => w.State == WorkItemState.Missed));
        Assert.Equal(2, (await office.AllAsync<DocumentRow>()).Count(d => d.Kind == "progress-report"));
        var late = (await office.AllAsync<WorkItemRow>()).First(w => w.State == WorkItemState.Missed);
        var outcome = await office.Get<Reporting>().SubmitAsync(Plan, late.Id, Unchanged, OfOffice(late.OfficeCode!));
        Assert.Contains("đã chốt", outcome.Refusal);
    }

    [Fact]
    public async Task Closing_a_month_a_second_time_leaves_the_next_month_open()
    {
        await using var office = await PursuingAsync(StorageProvider.Sqlite);
        await office.AtAsync("2021-04-30");
        Done(await office.Get<Reporting>().CloseAsync(Plan, "diem-he", "2021-04", Coordinator));
        await office.AtAsync("2021-05-01");

        Assert.Contains("không còn mở", (await office.Get<Reporting>().CloseAsync(Plan, "diem-he", "2021-04", Coordinator)).Refusal);
        Assert.Equal(15, (await office.ItemsAsync(Tasks.MonthlyReport, "diem-he")).Count);
    }

    [Fact]
    public async Task Documents_of_the_same_kind_are_told_apart_by_their_month_or_deadline()
    {
        await using var office = await PursuingAsync(StorageProvider.Sqlite);
        foreach (var day in new[] { "2021-04-01", "2021-04-19", "2021-05-01" })
            await office.AtAsync(day);
        await office.Get<OutboxWork>().DoDueAsync();

        var titles = (await office.AllAsync<DocumentRow>()).Select(d => d.Title).ToList();
        Assert.Contains("Báo cáo tiến độ - xã Điềm He, tháng 4 năm 2021", titles);
        Assert.Contains("Công văn nhắc hạn - Phòng Tư pháp, hạn 25/04/2021", titles);
    }

    [Fact]
    public async Task An_office_reports_only_on_its_own_indicators()
    {
        await using var office = await PursuingAsync(StorageProvider.Sqlite);
        await office.AtAsync("2021-04-01");
        var item = (await office.ItemsAsync(Tasks.MonthlyReport, "diem-he")).Single(w => w.OfficeCode == "kt-ht");

        var entry = Unchanged with { Changes = [new Finding("15.1", new Figure(4700, 4746, Unit: "người"))] };
        Assert.Contains("15.1 không do cơ quan này phụ trách", (await office.Get<Reporting>().SubmitAsync(Plan, item.Id, entry, OfOffice("kt-ht"))).Refusal);
    }

    [Theory, EachDatabase]
    public async Task Reminders_go_out_on_working_mornings_before_the_deadline_once_each_with_the_letter_attached(StorageProvider provider)
    {
        await using var office = await PursuingAsync(provider);
        await office.AtAsync("2021-04-01");
        var before = (await office.AllAsync<MailRow>()).Count;

        // The deadline is Sunday 25/04/2021: seven days before is Sunday 18, so the reminder comes on Friday 16.
        await office.AtAsync("2021-04-15");
        Assert.Equal(before, (await office.AllAsync<MailRow>()).Count);
        await office.AtAsync("2021-04-16", hour: 7);
        Assert.Equal(before, (await office.AllAsync<MailRow>()).Count);
        await office.AtAsync("2021-04-16", hour: 8);
        await office.AtAsync("2021-04-16", hour: 10);

        var reminders = (await office.AllAsync<MailRow>()).Where(m => m.Subject.StartsWith("[Hạn 25/04/2021] Báo cáo tháng", StringComparison.Ordinal)).ToList();
        Assert.Equal(15, reminders.Count);
        Assert.All(reminders, m => Assert.Equal(MailState.Sent, m.State));
        var eml = await File.ReadAllTextAsync(Directory.GetFiles(office.MailFolder, "*thong-ke*7.eml").Single());
        Assert.Contains("wordprocessingml", eml);
    }

    [Theory, EachDatabase]
    public async Task After_days_without_a_server_only_the_latest_reminder_is_sent_and_the_others_are_recorded_as_left_out(StorageProvider provider)
    {
        await using var office = await PursuingAsync(provider);
        await office.AtAsync("2021-04-01");
        await office.AtAsync("2021-04-23");

        var reminders = (await office.AllAsync<ReminderRow>()).Where(r => r.Id.Contains("/monthly-report/2021-04-25/thong-ke/", StringComparison.Ordinal)).ToList();
        Assert.Equal([7, 3, 1], reminders.OrderByDescending(r => r.DaysBefore).Select(r => r.DaysBefore));
        Assert.Equal(1, reminders.Single(r => r.MailId is not null).DaysBefore);
        Assert.All(reminders.Where(r => r.MailId is null), r => Assert.Equal("đã đến lần nhắc sau", r.Skipped));
    }

    [Theory, EachDatabase]
    public async Task An_office_that_missed_its_deadline_gets_one_nudge_letter_and_one_that_reported_gets_none(StorageProvider provider)
    {
        await using var office = await PursuingAsync(provider);
        await office.AtAsync("2021-04-01");
        foreach (var item in (await office.ItemsAsync(Tasks.MonthlyReport)).Where(w => w.OfficeCode == "kt-ht"))
            Done(await office.Get<Reporting>().SubmitAsync(Plan, item.Id, Unchanged, OfOffice("kt-ht")));
        await office.AtAsync("2021-04-26");
        await office.AtAsync("2021-04-27");

        var nudges = (await office.AllAsync<DocumentRow>()).Where(d => d.Kind == "nudge-letter").ToList();
        Assert.Equal(14, nudges.Count);
        Assert.DoesNotContain(nudges, d => d.OfficeCode == "kt-ht");
    }

    [Theory, EachDatabase]
    public async Task After_days_without_a_server_each_thing_happens_once_late_and_the_journal_says_so(StorageProvider provider)
    {
        await using var office = await PursuingAsync(provider);
        await office.AtAsync("2021-03-31");
        await office.AtAsync("2021-04-02");
        await office.AtAsync("2021-04-02", hour: 10);
        Assert.Equal(
            ["Muộn 1 ngày so với 01/04/2021", "Muộn 1 ngày so với 01/04/2021"],
            (await JournalAsync(office, "Mở kỳ báo cáo tháng 4 năm 2021")).Select(j => j.Why));

        // The nudge of the deadline on Sunday 25/04 is of Monday 26/04; the month is closed on 01/05, and nobody is there until 05/05.
        await office.AtAsync("2021-04-24");
        await office.AtAsync("2021-05-05");
        await office.AtAsync("2021-05-05", hour: 10);
        var closed = await JournalAsync(office, "Chốt báo cáo tháng 4 năm 2021");
        Assert.Equal(2, closed.Count);
        Assert.All(closed, j => Assert.EndsWith(", muộn 4 ngày so với 01/05/2021", j.Why, StringComparison.Ordinal));
        Assert.Equal(2, (await JournalAsync(office, "Mở kỳ báo cáo tháng 5 năm 2021")).Count(j => j.Why == "Muộn 4 ngày so với 01/05/2021"));
    }

    private static async Task<List<JournalRow>> JournalAsync(CoordinationOffice office, string what) =>
        [.. (await office.AllAsync<JournalRow>()).Where(j => j.What.StartsWith(what, StringComparison.Ordinal))];

    [Theory, EachDatabase]
    public async Task What_a_killed_server_left_undone_is_done_by_the_next_and_nothing_twice(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await PreparingTests.IssuedAsync(office);
        Assert.Equal(2, (await office.AllAsync<DocumentRow>()).Count);

        await office.RestartAsync();
        await office.Get<OutboxWork>().DoDueAsync();
        await office.RestartAsync();
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Equal(20, (await office.AllAsync<DocumentRow>()).Count);
        Assert.Equal(17, Directory.GetFiles(office.MailFolder).Length);
        Assert.DoesNotContain(await office.AllAsync<OutboxRow>(), o => o.DoneAt is null);
    }

    [Fact]
    public async Task Several_workers_at_once_make_every_document_and_mail_once()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        await PreparingTests.IssuedAsync(office);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Get<OutboxWork>().DoDueAsync())));
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Equal(20, (await office.AllAsync<DocumentRow>()).Count);
        Assert.Equal(17, (await office.AllAsync<MailRow>()).Count(m => m.State == MailState.Sent));
        Assert.DoesNotContain(await office.AllAsync<OutboxRow>(), o => o.DoneAt is null);
    }

    [Fact]
    public async Task Work_that_cannot_be_saved_is_kept_with_its_reason_and_a_pause()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        await office.StartAsync();
        var draft = new Draft($"{Plan}:dai:1", "review-report", null, null, new string('a', 300), "Báo cáo", []);
        await using (var db = office.Open())
        {
            db.Add(new OutboxRow { Id = draft.Id, Kind = OutboxKind.Document, Payload = draft.ToJson(), CreatedAt = office.Clock.GetUtcNow(), NotBefore = office.Clock.GetUtcNow(), Order = 0 });
            await db.SaveChangesAsync();
        }
        await office.Get<OutboxWork>().DoDueAsync();

        var kept = Assert.Single(await office.AllAsync<OutboxRow>());
        Assert.Equal((1, null), (kept.Attempts, kept.DoneAt));
        Assert.True(kept.NotBefore > office.Clock.GetUtcNow());
        Assert.NotEmpty(kept.Error!);
    }

    [Fact]
    public async Task A_mail_folder_that_cannot_be_written_loses_nothing()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await PreparingTests.IssuedAsync(office);
        await File.WriteAllTextAsync(office.MailFolder, "a file where the folder should be");
        await office.Get<OutboxWork>().DoDueAsync();
        Assert.All((await office.AllAsync<OutboxRow>()).Where(o => o.Kind == OutboxKind.Mail), o => Assert.True(o is { DoneAt: null, Attempts: > 0 }));

        File.Delete(office.MailFolder);
        await office.AtAsync("2021-03-08");
        Assert.All(await office.AllAsync<MailRow>(), m => Assert.Equal(MailState.Sent, m.State));
    }

    internal static async Task<CoordinationOffice> PursuingAsync(StorageProvider provider)
    {
        var office = await OpenAsync(provider);
        await PreparingTests.IssuedAsync(office);
        await office.Get<OutboxWork>().DoDueAsync();
        return office;
    }
}
