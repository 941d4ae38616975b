using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Journal;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Tests.Documents;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

public class YearReviewTests
{
    private const string Code = "van-quan-2021";

    [Theory, EachDatabase]
    public async Task The_coordination_office_looks_back_on_half_the_year_with_what_was_reported_until_June(StorageProvider provider)
    {
        await using var office = await OpenAsync(provider);
        await PreparingTests.IssuedAsync(office, Sample, 67);
        foreach (var day in new[] { "2021-04-01", "2021-05-05", "2021-06-03" })
            await office.AtAsync(day);
        var item = (await office.ItemsAsync(Tasks.MonthlyReport, "diem-he")).First(w => w.OfficeCode == "kt-ht");
        Done(await office.Get<Reporting>().SubmitAsync(Code, item.Id, new([], "đã làm 3 km đường", "thiếu xi măng", null), OfOffice("kt-ht")));
        await office.AtAsync("2021-07-05");

        Done(await office.Get<YearReviewing>().MidYearAsync(Code, Coordinator));
        await office.AtAsync("2021-07-05", 10);
        var review = (await office.AllAsync<DocumentRow>()).Single(d => d.Kind == "mid-year-review");
        var texts = Docx.Texts(review.Content);
        Assert.Contains("- Phòng Kinh tế và Hạ tầng: thiếu xi măng.", texts);
        Assert.Contains(texts, t => t.StartsWith("- Xã Điềm He: tập trung hoàn thành 08 tiêu chí chưa đạt", StringComparison.Ordinal));
        Assert.Contains((await office.AllAsync<JournalRow>()), j => j.What == "Lập Báo cáo sơ kết 6 tháng");
    }

    [Fact]
    public async Task A_review_is_refused_before_its_time_and_to_those_who_do_not_draw_it_up()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await office.StartAsync();
        var reviewing = office.Get<YearReviewing>();
        Assert.Contains("chưa được ban hành", (await reviewing.MidYearAsync(Code, Coordinator)).Refusal, StringComparison.Ordinal);
        Assert.Contains("Chỉ Văn phòng Điều phối", (await reviewing.YearEndAsync(Code, OfOffice("kt-ht"))).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_year_and_a_year_are_looked_back_on_when_they_are_over()
    {
        await using var office = await OpenAsync(StorageProvider.Sqlite);
        await PreparingTests.IssuedAsync(office, Sample, 67);
        var reviewing = office.Get<YearReviewing>();
        Assert.Contains("từ ngày 01/07/2021", (await reviewing.MidYearAsync(Code, Coordinator)).Refusal, StringComparison.Ordinal);
        Assert.Contains("từ ngày 01/12/2021", (await reviewing.YearEndAsync(Code, Coordinator)).Refusal, StringComparison.Ordinal);
    }
}
