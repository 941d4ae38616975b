using NtmWorkflow.Coordination.Documents;
using NtmWorkflow.Coordination.Dossiers;
using NtmWorkflow.Coordination.Months;
using NtmWorkflow.Coordination.Outbox;
using NtmWorkflow.Coordination.Plans;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.Submissions;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Appraisals;
using NtmWorkflow.Programme.Assignments;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Dossiers;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Tests.Storage;
using static NtmWorkflow.Tests.Year.CoordinationOffice;

namespace NtmWorkflow.Tests.Year;

public class NovemberTests
{
    private const string Plan = "van-quan-2021";
    private const string Commune = "binh-phuc";

    [Theory, EachDatabase]
    public async Task A_dossier_with_a_missing_part_is_not_filed(StorageProvider provider)
    {
        await using var office = await DossierAsync(provider);
        var item = await office.ItemAsync(Tasks.Dossier, Commune);

        var sheets = Enumerable.Repeat(4, 23).ToArray();
        Assert.Contains("còn thiếu 1 thành phần", (await office.Get<Filing>().FileAsync(Plan, item, [0, .. sheets.Skip(1)], OfCommune(Commune))).Refusal);
        Assert.Contains("không được làm thay", (await office.Get<Filing>().FileAsync(Plan, item, sheets, OfCommune("diem-he"))).Refusal);
        Done(await office.Get<Filing>().FileAsync(Plan, item, sheets, OfCommune(Commune)));
        await office.Get<OutboxWork>().DoDueAsync();
        Assert.Single(await office.AllAsync<DocumentRow>(), d => d.Kind == "dossier-index");
    }

    [Theory, EachDatabase]
    public async Task An_office_cannot_appraise_as_met_what_its_figures_deny(StorageProvider provider)
    {
        await using var office = await DossierAsync(provider);
        await FileAsync(office);
        var item = (await office.ItemsAsync(Tasks.Appraise, Commune)).Single(w => w.OfficeCode == "nn-ptnt");

        var outcome = await office.Get<Coordination.Appraisals.Appraisals>().AppraiseAsync(Plan, item.Id, Met(office, "tn-mt"), OfOffice("nn-ptnt"));
        Assert.Contains("không do cơ quan này phụ trách", outcome.Refusal);
        var silent = Met(office, "nn-ptnt").Select(r => r with { Result = Assessment.NotMet }).ToList();
        Assert.Contains("phải ghi lý do", (await office.Get<Coordination.Appraisals.Appraisals>().AppraiseAsync(Plan, item.Id, silent, OfOffice("nn-ptnt"))).Refusal);
    }

    [Theory, EachDatabase]
    public async Task A_commune_is_returned_then_recognised_in_the_next_year(StorageProvider provider)
    {
        await using var office = await DossierAsync(provider);
        await FileAsync(office);
        await AppraiseAsync(office, notMet: "8.3");
        var conclude = office.Get<Coordination.Appraisals.Appraisals>();
        Assert.Contains("18/19 tiêu chí", (await conclude.ConcludeAsync(Plan, await office.ItemAsync(Tasks.Conclude, Commune), "Met", null, Coordinator)).Refusal);
        Done(await conclude.ConcludeAsync(Plan, await office.ItemAsync(Tasks.Conclude, Commune), "Returned", "Bổ sung hệ thống loa 6 thôn", Coordinator));

        await FileAsync(office);
        await AppraiseAsync(office, notMet: null);
        Done(await conclude.ConcludeAsync(Plan, await office.ItemAsync(Tasks.Conclude, Commune), "Met", null, Coordinator));
        Done(await office.Get<Submitting>().ApproveAsync(Plan, await office.ItemAsync(Tasks.Submit, Commune), Leader));
        Done(await office.Get<Issuing>().IssueAsync(Plan, await office.ItemAsync(Tasks.Issue, Commune), 212, new DateOnly(2021, 11, 2), Clerk));

        await office.AtAsync("2022-01-26");
        var item = await office.ItemAsync(Tasks.Decision, Commune);
        var decision = new RecognitionDecision("99/QĐ-UBND", new DateOnly(2022, 1, 26), DecisionResult.Recognised, 2021, null);
        Assert.Contains("trước ngày trình", (await office.Get<Submitting>().DecideAsync(Plan, item, decision with { Date = new(2021, 10, 1) }, Coordinator)).Refusal);
        Assert.Contains("Năm đạt chuẩn phải là năm của quyết định hoặc năm liền trước", (await office.Get<Submitting>().DecideAsync(Plan, item, decision with { StandardYear = 2023 }, Coordinator)).Refusal);
        Done(await office.Get<Submitting>().DecideAsync(Plan, item, decision, Coordinator));

        var pursuit = (await office.AllAsync<PursuitRow>()).Single(p => p.CommuneCode == Commune);
        Assert.Equal(("recognised", 2, 2021), (pursuit.Result, pursuit.Round, pursuit.Decision!.StandardYear));
        var kinds = (await office.AllAsync<DocumentRow>()).Where(d => d.CommuneCode == Commune).Select(d => d.Kind).ToHashSet();
        Assert.Superset(new HashSet<string> { "dossier-index", "appraisal-minutes", "appraisal-report", "submission" }, kinds);
    }

    [Fact]
    public async Task A_figure_that_the_appraisal_found_takes_the_place_of_the_reported_one()
    {
        await using var office = await DossierAsync(StorageProvider.Sqlite);
        await FileAsync(office);
        var item = (await office.ItemsAsync(Tasks.Appraise, Commune)).Single(w => w.OfficeCode == "nn-ptnt");
        var appraisals = office.Get<Coordination.Appraisals.Appraisals>();
        IReadOnlyList<IndicatorAppraisal> With(Figure figure) =>
            [.. Met(office, "nn-ptnt").Select(r => r.Indicator == "17.1b" ? r with { Verified = new("17.1b", figure) } : r)];

        Assert.Contains("tử số 9 lớn hơn mẫu số 8", (await appraisals.AppraiseAsync(Plan, item.Id, With(new(9, 8, Unit: "hộ")), OfOffice("nn-ptnt"))).Refusal);
        Assert.Contains("ghi số liệu thẩm tra", (await appraisals.AppraiseAsync(Plan, item.Id, With(new(1, 998, Unit: "hộ")), OfOffice("nn-ptnt"))).Refusal);
        Done(await appraisals.AppraiseAsync(Plan, item.Id, With(new(900, 998, Unit: "hộ")), OfOffice("nn-ptnt")));

        await using var db = office.Open();
        var standing = (await new PlanDesk(db, office.Get<Coordination.Steps.Surroundings>(), new(db, office.Clock)).OpenAsync(Plan, Coordinator))!.Communes[1];
        Assert.Equal(900, standing.Criteria.SelectMany(c => c.Indicators).Single(j => j.Indicator.Code == "17.1b").Finding!.Figure!.Numerator);
    }

    [Fact]
    public async Task A_commune_that_does_not_reach_the_standard_ends_with_minutes_and_a_reason()
    {
        await using var office = await DossierAsync(StorageProvider.Sqlite);
        await FileAsync(office);
        await AppraiseAsync(office, notMet: "8.3");
        var conclude = office.Get<Coordination.Appraisals.Appraisals>();
        Assert.Contains("phải ghi lý do", (await conclude.ConcludeAsync(Plan, await office.ItemAsync(Tasks.Conclude, Commune), "NotMet", "", Coordinator)).Refusal);
        Done(await conclude.ConcludeAsync(Plan, await office.ItemAsync(Tasks.Conclude, Commune), "NotMet", "Chưa có hệ thống loa ở 6 thôn", Coordinator));
        await office.Get<OutboxWork>().DoDueAsync();

        Assert.Equal("notMet", (await office.AllAsync<PursuitRow>()).Single(p => p.CommuneCode == Commune).Result);
        Assert.Single(await office.AllAsync<DocumentRow>(), d => d.Kind == "appraisal-minutes");
    }

    /// <summary>All months are over; the figures of Bình Phúc have reached their levels.</summary>
    private static async Task<CoordinationOffice> DossierAsync(StorageProvider provider)
    {
        var office = await TrackingTests.PursuingAsync(provider);
        await office.AtAsync("2021-04-01");
        foreach (var item in await office.ItemsAsync(Tasks.MonthlyReport, Commune))
            Done(await office.Get<Reporting>().SubmitAsync(Plan, item.Id, new(Reached(item.OfficeCode!), null, null, null), OfOffice(item.OfficeCode!)));
        for (var month = 5; month <= 11; month++)
            await office.AtAsync($"2021-{month:00}-01");
        await office.AtAsync("2021-11-02");
        return office;
    }

    private static IReadOnlyList<Finding> Reached(string officeCode)
    {
        var commune = Sample.Communes.Single(c => c.Code == Commune);
        return [.. Responsibility.IndicatorsOf(Sample, Set, officeCode)
            .Where(i => Judge.Indicator(i, commune.Findings.FirstOrDefault(f => f.Indicator == i.Code)).Outcome != Outcome.Met)
            .Select(i => i.Threshold.Decides ? new Finding(i.Code, new Figure(998, 998, Unit: "hộ")) : new Finding(i.Code, null, Assessment.Met))];
    }

    private static CriteriaSet Set { get; } = Coordination.Criteria.Catalogue.Load()[Sample.CriteriaSet];

    private static async Task FileAsync(CoordinationOffice office) => Done(await office.Get<Filing>().FileAsync(
        Plan, await office.ItemAsync(Tasks.Dossier, Commune), [.. Enumerable.Repeat(4, 23)], OfCommune(Commune)));

    private static IReadOnlyList<IndicatorAppraisal> Met(CoordinationOffice _, string officeCode) =>
        [.. Responsibility.IndicatorsOf(Sample, Set, officeCode).Select(i => new IndicatorAppraisal(i.Code, Assessment.Met, null))];

    private static async Task AppraiseAsync(CoordinationOffice office, string? notMet)
    {
        foreach (var item in await office.ItemsAsync(Tasks.Appraise, Commune))
        {
            var results = Met(office, item.OfficeCode!).Select(r => r.Indicator == notMet ? new IndicatorAppraisal(notMet, Assessment.NotMet, "6 thôn chưa có loa") : r);
            Done(await office.Get<Coordination.Appraisals.Appraisals>().AppraiseAsync(Plan, item.Id, [.. results], OfOffice(item.OfficeCode!)));
        }
    }
}
