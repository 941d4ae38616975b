using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Mail;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Reviews;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

public class PreparingTests
{
    private const string Plan = "van-quan-2021";

    [Theory, EachDatabase]
    public async Task Starting_a_plan_asks_every_responsible_office_to_confirm_its_findings(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();

        var items = await office.ItemsAsync(Tasks.Review);
        Assert.Equal(15, items.Count);
        Assert.All(items, item => Assert.Equal(new DateOnly(2021, 3, 12), item.DueOn));
    }

    [Fact]
    public async Task A_plan_that_could_never_end_is_not_started()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        var unled = Sample with { Duties = [.. Sample.Duties.Select(d => d.Leads?.Contains("13") == true ? d with { Leads = null } : d)] };
        var outcome = await office.Get<Preparing>().StartAsync(unled, Coordinator);

        Assert.Equal("Chưa thực hiện được kế hoạch: tiêu chí 13 Tổ chức sản xuất chưa có cơ quan chủ trì. Ghi vào leads của một cơ quan trong danh sách offices.", outcome.Refusal);
        Assert.Empty(await office.AllAsync<PlanRow>());
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_started_once(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();

        var again = await office.Get<Preparing>().StartAsync(Sample, Coordinator);
        Assert.Contains("đã được khởi tạo", again.Refusal);
        Assert.Equal(15, (await office.ItemsAsync(Tasks.Review)).Count);
    }

    [Fact]
    public async Task Two_starts_at_the_same_moment_start_one_plan()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.Get<Preparing>().StartAsync(Sample, Coordinator)));

        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Contains("khởi tạo", o.Refusal));
    }

    [Fact]
    public async Task Only_the_coordination_office_starts_a_plan()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        Assert.Contains("Chỉ Văn phòng Điều phối", (await office.Get<Preparing>().StartAsync(Sample, Leader)).Refusal);
        Assert.Empty(await office.AllAsync<PlanRow>());
    }

    [Theory, EachDatabase]
    public async Task An_office_confirms_its_own_findings_and_nobody_elses(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();
        var item = (await office.ItemsAsync(Tasks.Review)).Single(w => w.OfficeCode == "kt-ht");

        var foreign = await office.Get<Reviewing>().ConfirmAsync(Plan, item.Id, None, OfOffice("gd-dt"));
        Assert.Contains("Phòng Kinh tế và Hạ tầng", foreign.Refusal);
        Done(await office.Get<Reviewing>().ConfirmAsync(Plan, item.Id, None, OfOffice("kt-ht")));
        Assert.Equal(14, (await office.ItemsAsync(Tasks.Review)).Count);
    }

    [Theory, EachDatabase]
    public async Task A_second_click_is_told_who_was_first_and_changes_nothing(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();
        var item = (await office.ItemsAsync(Tasks.Review)).Single(w => w.OfficeCode == "kt-ht");
        Done(await office.Get<Reviewing>().ConfirmAsync(Plan, item.Id, None, OfOffice("kt-ht")));
        var journal = (await office.AllAsync<JournalRow>()).Count;

        var second = await office.Get<Reviewing>().ConfirmAsync(Plan, item.Id, None, OfOffice("kt-ht"));
        Assert.Contains("đã được Cán bộ kt-ht thực hiện lúc 08:00 ngày 05/03/2021", second.Refusal);
        Assert.Equal(journal, (await office.AllAsync<JournalRow>()).Count);
    }

    [Fact]
    public async Task Of_two_people_who_do_the_same_at_once_one_wins_and_the_other_is_told()
    {
        await using var office = await OpenAsync(StorageProvider.Postgres);
        await office.StartAsync();
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), Coordinator));
        var item = await office.ItemAsync(Tasks.Approve);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(i =>
            office.Get<Preparing>().ApproveAsync(Plan, item, Leader with { Name = $"Lãnh đạo {i}" })));
        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Contains("đã được Lãnh đạo", o.Refusal));
        Assert.Single(await office.AllAsync<JournalRow>(), j => j.What == "Duyệt kế hoạch");
    }

    [Theory, EachDatabase]
    public async Task A_correction_in_the_review_changes_the_plan_before_it_is_written(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();
        var item = (await office.ItemsAsync(Tasks.Review)).Single(w => w.OfficeCode == "ldtbxh-dt");
        var corrections = new Dictionary<string, IReadOnlyList<Finding>> { ["diem-he"] = [new("14.3", new Figure(1187, 4746, Unit: "người"))] };
        Done(await office.Get<Reviewing>().ConfirmAsync(Plan, item.Id, corrections, OfOffice("ldtbxh-dt")));

        var plan = (await office.AllAsync<PlanRow>()).Single().Read();
        Assert.Equal(1187, plan.Communes[0].Findings.Single(f => f.Indicator == "14.3").Figure!.Numerator);
        var line = (await office.AllAsync<JournalRow>()).Single(j => j.Before is not null);
        Assert.Equal(("diem-he", true, true), (line.CommuneCode, line.Before!.Contains("1186", StringComparison.Ordinal), line.After!.Contains("1187", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_correction_with_a_numerator_above_its_denominator_is_refused()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        var item = (await office.ItemsAsync(Tasks.Review)).Single(w => w.OfficeCode == "ldtbxh-dt");
        var corrections = new Dictionary<string, IReadOnlyList<Finding>> { ["diem-he"] = [new("14.3", new Figure(5000, 4746, Unit: "người"))] };

        var outcome = await office.Get<Reviewing>().ConfirmAsync(Plan, item.Id, corrections, OfOffice("ldtbxh-dt"));
        Assert.Contains("tử số 5.000 lớn hơn mẫu số 4.746", outcome.Refusal);
        Assert.Equal(15, (await office.ItemsAsync(Tasks.Review)).Count);
    }

    [Theory, EachDatabase]
    public async Task The_leader_returns_the_plan_with_a_reason_and_it_comes_back_for_approval(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await office.StartAsync();
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), Coordinator));
        var item = await office.ItemAsync(Tasks.Approve);

        Assert.Contains("phải ghi lý do", (await office.Get<Preparing>().ReturnAsync(Plan, item, " ", Leader)).Refusal);
        Assert.Contains("không được làm thay", (await office.Get<Preparing>().ReturnAsync(Plan, item, "Thiếu", Clerk)).Refusal);
        Done(await office.Get<Preparing>().ReturnAsync(Plan, item, "Bổ sung giải pháp tiêu chí 17", Leader));

        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), Coordinator));
        Done(await office.Get<Preparing>().ApproveAsync(Plan, await office.ItemAsync(Tasks.Approve), Leader));
        Assert.Contains(await office.AllAsync<JournalRow>(), j => j is { What: "Trả lại", Why: "Bổ sung giải pháp tiêu chí 17", Who: "Lãnh đạo" });
    }

    [Fact]
    public async Task A_plan_that_was_returned_is_mended_and_the_journal_keeps_what_it_said_before()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), Coordinator));
        Done(await office.Get<Preparing>().ReturnAsync(Plan, await office.ItemAsync(Tasks.Approve), "Bổ sung giải pháp tiêu chí 17", Leader));
        var (revising, item, plan) = (office.Get<Revising>(), await office.ItemAsync(Tasks.Assign), CoordinationOffice.Sample with { Number = null, Date = null });
        var mended = plan with { Solutions = [.. plan.Solutions, new(17, ["tn-mt"], null, "lập phương án thu gom rác tại 9 thôn")] };

        Assert.Contains("giống hệt", (await revising.ReviseAsync(Plan, item, plan, Coordinator)).Refusal);
        Assert.Contains("không thêm, bớt", (await revising.ReviseAsync(Plan, item, mended with { Communes = [plan.Communes[0]] }, Coordinator)).Refusal, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("không phải 'van-quan-2021'", (await revising.ReviseAsync(Plan, item, mended with { Code = "khac" }, Coordinator)).Refusal);
        Assert.Contains("không được làm thay", (await revising.ReviseAsync(Plan, item, mended, Leader)).Refusal);
        Done(await revising.ReviseAsync(Plan, item, mended, Coordinator));

        Assert.Equal(plan.Solutions.Count + 1, (await office.AllAsync<PlanRow>()).Single().Read().Solutions.Count);
        var line = (await office.AllAsync<JournalRow>()).Single(j => j.What == "Sửa kế hoạch: giải pháp");
        Assert.DoesNotContain("9 thôn", line.Before, StringComparison.Ordinal);
        Assert.Contains("9 thôn", line.After, StringComparison.Ordinal);
        Done(await office.Get<Preparing>().AssignAsync(Plan, item, Coordinator));
    }

    [Fact]
    public async Task A_code_that_another_plan_has_for_another_office_is_refused_since_accounts_hold_it()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        var next = CoordinationOffice.Sample with { Code = "van-quan-2022" };
        Plan With(string? email, string name) => next with { Offices = [next.Offices[0] with { Email = email, Name = name }, .. next.Offices.Skip(1)] };
        var (code, known) = (next.Offices[0].Code, next.Offices[0].Email);

        var refusal = (await office.Get<Preparing>().StartAsync(With("khac@chilang.example", next.Offices[0].Name), Coordinator)).Refusal;
        Assert.Contains($"$.offices[0].code: mã '{code}' trong kế hoạch 'van-quan-2021' là của {next.Offices[0].Name} ({known})", refusal);
        Assert.Contains("Đặt mã khác", (await office.Get<Preparing>().StartAsync(With(null, "Phòng khác"), Coordinator)).Refusal);
        Done(await office.Get<Preparing>().StartAsync(With(known, "Phòng mang tên mới"), Coordinator));
    }

    [Fact]
    public async Task A_number_of_the_years_series_is_given_once()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await IssuedAsync(office);
        await ApprovedAsync(office, CoordinationOffice.Sample with { Code = "ke-hoach-hai" });
        var (issuing, item) = (office.Get<Issuing>(), await office.ItemAsync(Tasks.Issue));

        Assert.Contains("Số 67 của năm 2021 đã cấp cho văn bản khác: Chỉ đạo thực hiện", (await issuing.IssueAsync("ke-hoach-hai", item, 67, new(2021, 3, 5), Clerk)).Refusal);
        Done(await issuing.IssueAsync("ke-hoach-hai", item, 68, new(2021, 3, 5), Clerk));
    }

    [Fact]
    public async Task The_leader_reads_the_plan_as_a_draft_before_approving_it()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        Done(await office.Get<Reviewing>().ConfirmAllAsync(Plan, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(Plan, await office.ItemAsync(Tasks.Assign), Coordinator));
        await office.AtAsync("2021-03-05");

        Assert.Single(await office.AllAsync<DocumentRow>(), d => d.FileName == "ke-hoach-du-thao-ngay-05-03-2021.docx");
        await office.ItemAsync(Tasks.Approve);
    }

    [Theory, EachDatabase]
    public async Task The_clerk_gives_number_and_date_and_the_issued_plan_goes_to_every_office(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await IssuedAsync(office);
        await office.AtAsync("2021-03-05");

        var documents = await office.AllAsync<DocumentRow>();
        Assert.Equal(["Kế hoạch", "Kế hoạch - dự thảo ngày 05/03/2021"], documents.Where(d => d.Kind == "plan").Select(d => d.Title).Order(StringComparer.Ordinal));
        Assert.Contains("67/KH-UBND", documents.Single(d => d.Title == "Kế hoạch").Data);
        Assert.Equal(documents.Single(d => d.Title == "Kế hoạch - dự thảo ngày 05/03/2021").Id, documents.Single(d => d.Title == "Kế hoạch").FormerId);
        Assert.All(documents.Where(d => d.Kind == "task-sheet"), d => Assert.Null(d.FormerId));
        Assert.Equal(17, documents.Count(d => d.Kind == "task-sheet"));
        Assert.Single(documents, d => d.Kind == "review-report");
        Assert.Equal(17, (await office.AllAsync<MailRow>()).Count(m => m.State == MailState.Sent && m.Subject.StartsWith("Phiếu giao việc", StringComparison.Ordinal)));
        Assert.Equal(17, Directory.GetFiles(office.MailFolder, "*.eml").Length);
    }

    [Theory]
    [InlineData(0, "2021-03-05", "từ 1 đến 99999")]
    [InlineData(67, "2021-03-06", "ở sau hôm nay")]
    [InlineData(67, "2020-12-31", "quá 30 ngày")]
    public async Task A_wrong_number_or_date_is_refused(int number, string date, string why)
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await ApprovedAsync(office);

        var outcome = await office.Get<Issuing>().IssueAsync(Plan, await office.ItemAsync(Tasks.Issue), number, DateOnly.Parse(date, null), Clerk);
        Assert.Contains(why, outcome.Refusal);
    }

    [Fact]
    public async Task The_journal_shows_any_change_that_is_made_behind_its_back()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await IssuedAsync(office);
        var plan = (await office.AllAsync<PlanRow>()).Single();
        var entries = (await office.AllAsync<JournalRow>()).OrderBy(j => j.Number).ToList();
        Assert.Null(JournalChain.BrokenAt(entries, plan.JournalLength, plan.JournalHash));

        Assert.Equal(3, JournalChain.BrokenAt([.. entries.Where(e => e.Number != 3)], plan.JournalLength, plan.JournalHash));
        Assert.Equal(entries.Count, JournalChain.BrokenAt([.. entries.SkipLast(1)], plan.JournalLength, plan.JournalHash));
        var changed = new JournalRow
        {
            PlanId = Plan, Number = 2, At = entries[1].At, Who = "Người khác", OnBehalfOf = entries[1].OnBehalfOf, What = entries[1].What,
            PreviousHash = entries[1].PreviousHash, Hash = entries[1].Hash,
        };
        Assert.Equal(2, JournalChain.BrokenAt([entries[0], changed, .. entries.Skip(2)], plan.JournalLength, plan.JournalHash));
    }

    private static readonly Dictionary<string, IReadOnlyList<Finding>> None = [];

    private static async Task ApprovedAsync(CoordinationOffice office, Plan? plan = null)
    {
        await office.StartAsync(plan);
        var code = plan?.Code ?? Plan;
        Done(await office.Get<Reviewing>().ConfirmAllAsync(code, Coordinator));
        Done(await office.Get<Preparing>().AssignAsync(code, await office.ItemAsync(Tasks.Assign), Coordinator));
        Done(await office.Get<Preparing>().ApproveAsync(code, await office.ItemAsync(Tasks.Approve), Leader));
    }

    internal static async Task IssuedAsync(CoordinationOffice office, Plan? plan = null, int number = 67)
    {
        await ApprovedAsync(office, plan);
        var today = VietnamTime.Day(office.Clock.GetUtcNow());
        Done(await office.Get<Issuing>().IssueAsync(plan?.Code ?? Plan, await office.ItemAsync(Tasks.Issue), number, today, Clerk));
    }
}
