using NtmWorkflow.Coordination.Escalations;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;
using static NtmWorkflow.Tests.Year.HandlingTests;

namespace NtmWorkflow.Tests.Year;

/// <summary>Work that does not get done is reported to those above, by hand or by itself, once to each.</summary>
public class EscalatingTests
{
    [Theory, EachDatabase]
    public async Task Overdue_work_is_reported_after_three_and_seven_working_days_once_each_with_one_mail_to_each_person(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();
        await office.AddAsync("Hà", Roles.Coordination);
        await office.AddAsync("Huy", Roles.Coordination);
        await office.AddAsync("Lan", Roles.Leader);
        // The reviews are due on Friday 12/03/2021.
        await office.AtAsync("2021-03-16");
        Assert.Empty(await office.AllAsync<EscalationRow>());
        await office.AtAsync("2021-03-17", hour: 7);
        Assert.Empty(await office.AllAsync<EscalationRow>());
        await office.AtAsync("2021-03-17", hour: 8);
        await office.AtAsync("2021-03-17", hour: 10);
        await office.AtAsync("2021-03-18");

        var escalations = await office.AllAsync<EscalationRow>();
        Assert.Equal(15, escalations.Count);
        Assert.All(escalations, e => Assert.Equal((Roles.Coordination, "Hệ thống", "quá hạn 03 ngày làm việc"), (e.To, e.By, e.Why)));
        var mails = (await office.AllAsync<MailRow>()).Where(m => m.Subject == "[Báo cáo quá hạn] 15 việc").ToList();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, m => Assert.Equal(MailState.Sent, m.State));
        Assert.Contains("- Xác nhận hiện trạng các tiêu chí (Phòng Tư pháp), hạn 12/03/2021, chưa ai nhận", mails[0].Body, StringComparison.Ordinal);
        Assert.Equal(15, (await office.AllAsync<JournalRow>()).Count(j => j.What.StartsWith("Báo cáo Văn phòng Điều phối:", StringComparison.Ordinal)));

        await office.AtAsync("2021-03-23");
        await office.RestartAsync();
        await office.AtAsync("2021-03-24");
        Assert.Equal(15, (await office.AllAsync<EscalationRow>()).Count(e => e.To == Roles.Leader));
        Assert.Equal(30, (await office.AllAsync<EscalationRow>()).Count);
        Assert.Equal(3, (await office.AllAsync<MailRow>()).Count(m => m.Subject.StartsWith("[Báo cáo quá hạn]", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task By_hand_it_goes_to_the_coordination_office_and_then_to_the_leader_with_the_reason(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        var (coordinator, leader) = (await office.AddAsync("Hà", Roles.Coordination), await office.AddAsync("Lan", Roles.Leader));
        var escalating = office.Get<Escalating>();
        Refused("phải ghi lý do", await escalating.EscalateAsync(Plan, item, Roles.Coordination, " ", an));
        Refused("phải báo cáo Văn phòng Điều phối trước", await escalating.EscalateAsync(Plan, item, Roles.Leader, "Thiếu số liệu", an));
        Done(await escalating.EscalateAsync(Plan, item, Roles.Coordination, "Xã chưa cung cấp số liệu", an));
        Refused("đã được An báo cáo Văn phòng Điều phối lúc 08:00 ngày 05/03/2021", await escalating.EscalateAsync(Plan, item, Roles.Coordination, "Lần nữa", binh));
        Done(await escalating.EscalateAsync(Plan, item, Roles.Leader, "Cần chỉ đạo UBND xã", coordinator));
        await office.AtAsync("2021-03-05");

        var mail = (await office.AllAsync<MailRow>()).Single(m => m.Subject.EndsWith("(Phòng Kinh tế và Hạ tầng)", StringComparison.Ordinal) && m.Body.StartsWith("Kính gửi: Hà", StringComparison.Ordinal));
        Assert.Contains("Lý do báo cáo: Xã chưa cung cấp số liệu", mail.Body, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(office.MailFolder, "*cap-tren*.eml").Length);
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j is { Who: "An", Why: "Xã chưa cung cấp số liệu" });
        await using var db = office.Open();
        var mine = Assert.Single(await new MyWork(db, office.Clock).ReportedToAsync(leader));
        Assert.Equal([Roles.Coordination, Roles.Leader], mine.ReportedTo);

        // What was reported by hand is not reported by itself again.
        await office.AtAsync("2021-03-23");
        Assert.Equal(2, (await office.AllAsync<EscalationRow>()).Count(e => e.ItemId == item));
    }

    [Theory, EachDatabase]
    public async Task To_whom_it_was_reported_gives_back_what_its_holder_does_not_do(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var (item, an, binh) = await StartedAsync(office);
        var handling = office.Get<Handling>();
        Done(await handling.ClaimAsync(Plan, item, an));
        Refused("đã được An nhận", await handling.ReleaseAsync(Plan, item, "An nghỉ việc", Coordinator));
        Done(await office.Get<Escalating>().EscalateAsync(Plan, item, Roles.Coordination, "An nghỉ việc", binh));
        Refused("phải ghi lý do", await handling.ReleaseAsync(Plan, item, null, Coordinator));
        Done(await handling.ReleaseAsync(Plan, item, "An nghỉ việc", Coordinator));
        Done(await handling.ClaimAsync(Plan, item, binh));
    }

    [Fact]
    public async Task Servers_that_sweep_at_once_report_once()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        await office.StartAsync();
        await office.AddAsync("Hà", Roles.Coordination);
        office.Clock.Set(Programme.Calendar.VietnamTime.At(new(2021, 3, 17), new(9, 0)));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Get<Escalating>().EscalateOverdueAsync(Plan))));

        Assert.All(outcomes, Done);
        Assert.Equal(15, (await office.AllAsync<EscalationRow>()).Count);
        Assert.Single(await office.AllAsync<MailRow>(), m => m.Subject.StartsWith("[Báo cáo quá hạn]", StringComparison.Ordinal));
    }
}
