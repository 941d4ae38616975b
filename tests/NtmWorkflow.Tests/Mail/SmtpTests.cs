using Microsoft.EntityFrameworkCore;
using MimeKit;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Tests.Year;

namespace NtmWorkflow.Tests.Mail;

public class SmtpTests
{
    private const string Plan = "van-quan-2021";

    [Fact]
    public async Task A_task_sheet_reaches_its_office_by_a_real_smtp_server_with_the_letter_attached()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite, folder => Route(folder, smtp.Port));
        await PreparingTests.IssuedAsync(office);
        await office.Get<OutboxWork>().DoDueAsync();
        await office.Get<OutboxWork>().DoDueAsync();

        var mails = await smtp.ReceivedAsync();
        Assert.Equal(17, mails.Count);
        var mail = mails.Single(m => m.To.ToString() == "thongke@vanquan.example");
        Assert.StartsWith("Phiếu giao việc: Chỉ đạo thực hiện xã Điềm He", mail.Subject, StringComparison.Ordinal);
        var letter = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.EndsWith(".docx", letter.FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_interrupted_between_handing_over_and_recording_is_left_to_a_person_and_not_sent_again()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite, folder => Route(folder, smtp.Port));
        await PreparingTests.IssuedAsync(office);
        await using (var db = office.Open())
            await db.Set<MailRow>().Where(m => m.OfficeCode == "kt-ht").ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Sending));
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Equal(16, (await smtp.ReceivedAsync()).Count);
        Assert.Equal(MailState.Unknown, (await office.AllAsync<MailRow>()).Single(m => m.OfficeCode == "kt-ht").State);
    }

    [Fact]
    public async Task A_mail_that_the_server_refuses_for_good_is_not_tried_again_until_a_person_says_so()
    {
        await using var smtp = await SmtpServer.StartAsync(refused: "thongke@vanquan.example");
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite, folder => Route(folder, smtp.Port));
        await PreparingTests.IssuedAsync(office);
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Equal(16, (await smtp.ReceivedAsync()).Count);
        var refused = (await office.AllAsync<MailRow>()).Single(m => m.State == MailState.Failed);
        Assert.Contains("no such mailbox", refused.Error);
        var resolving = office.Get<Resolving>();
        Assert.Contains("Chỉ Văn phòng Điều phối", (await resolving.SendAgainAsync(Plan, refused.Id, CoordinationOffice.Leader)).Refusal);
        CoordinationOffice.Done(await resolving.SendAgainAsync(Plan, refused.Id, CoordinationOffice.Coordinator));
        Assert.Contains("không cần xử lý", (await resolving.SendAgainAsync(Plan, refused.Id, CoordinationOffice.Coordinator)).Refusal);
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Equal(MailState.Failed, (await office.AllAsync<MailRow>()).Single(m => m.Id == refused.Id).State);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Of_a_mail_that_nobody_knows_of_a_person_decides_whether_it_goes_again(bool again, int more)
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite, folder => Route(folder, smtp.Port));
        await PreparingTests.IssuedAsync(office);
        await office.Get<OutboxWork>().DoDueAsync();
        await using (var db = office.Open())
            await db.Set<MailRow>().Where(m => m.OfficeCode == "kt-ht").ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Unknown));

        var (resolving, id) = (office.Get<Resolving>(), (await office.AllAsync<MailRow>()).Single(m => m.OfficeCode == "kt-ht").Id);
        CoordinationOffice.Done(again
            ? await resolving.SendAgainAsync(Plan, id, CoordinationOffice.Coordinator)
            : await resolving.ArrivedAsync(Plan, id, CoordinationOffice.Coordinator));
        await office.Get<OutboxWork>().DoDueAsync();
        Assert.Equal(17 + more, (await smtp.ReceivedAsync()).Count);
        Assert.All(await office.AllAsync<MailRow>(), m => Assert.Equal(MailState.Sent, m.State));
    }

    [Fact]
    public async Task A_password_is_not_told_to_a_server_without_encryption()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite,
            folder => Route(folder, smtp.Port) with { User = "ntm", Password = "bí mật" });
        await PreparingTests.IssuedAsync(office);
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Empty(await smtp.ReceivedAsync());
        Assert.All((await office.AllAsync<OutboxRow>()).Where(o => o.Kind == OutboxKind.Mail), o => Assert.Contains("STARTTLS", o.Error));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_keeps_the_mails_for_later()
    {
        await using var office = await CoordinationOffice.OpenAsync(StorageProvider.Sqlite, folder => Route(folder, port: 1));
        await PreparingTests.IssuedAsync(office);
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.All((await office.AllAsync<OutboxRow>()).Where(o => o.Kind == OutboxKind.Mail), o => Assert.True(o is { DoneAt: null, Attempts: 1, Error: not null }));
        Assert.All((await office.AllAsync<OutboxRow>()).Where(o => o.Kind == OutboxKind.Document), o => Assert.NotNull(o.DoneAt));

        await office.AtAsync("2021-03-08");
        Assert.All(await office.AllAsync<MailRow>(), m => Assert.Equal(MailState.New, m.State));
    }

    private static MailRoute Route(string folder, int port) => new("ntm@vanquan.example", folder, "127.0.0.1", port);
}
