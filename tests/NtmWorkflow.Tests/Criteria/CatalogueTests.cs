using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Tests.Criteria;

public sealed class CatalogueTests
{
    private static readonly IReadOnlyDictionary<string, CriteriaSet> Sets = Catalogue.Load();

    [Theory]
    [InlineData("2016-2020", "1980/QĐ-TTg", "2016-10-17", CriteriaLevel.Standard, 2016, 2020)]
    [InlineData("2021-2025", "318/QĐ-TTg", "2022-03-08", CriteriaLevel.Standard, 2021, 2025)]
    [InlineData("2021-2025-nang-cao", "318/QĐ-TTg", "2022-03-08", CriteriaLevel.Advanced, 2021, 2025)]
    [InlineData("2026-2030", "51/2025/QĐ-TTg", "2025-12-29", CriteriaLevel.Standard, 2026, 2030)]
    public void Each_set_names_its_decision_and_period(string code, string decision, string date, CriteriaLevel level, int from, int to) =>
        Assert.Equal((decision, DateOnly.ParseExact(date, "yyyy-MM-dd", null), level, from, to),
            (Sets[code].Decision, Sets[code].DecidedOn, Sets[code].Level, Sets[code].From, Sets[code].To));

    /// <summary>The counts of the sources, with the second thresholds of 17.1, 5 and 8.4 as indicators of their own.</summary>
    [Theory]
    [InlineData("2016-2020", 19, 49 + 1, 34, 11, 5)]
    [InlineData("2021-2025", 19, 57 + 3, 33, 20, 7)]
    [InlineData("2021-2025-nang-cao", 19, 75 + 4, 36, 35, 8)]
    [InlineData("2026-2030", 10, 10, 0, 0, 10)]
    public void How_far_each_level_is_known_is_as_in_the_source(string code, int criteria, int indicators, int confirmed, int recalled, int unknown) =>
        Assert.Equal((criteria, indicators, confirmed, recalled, unknown), (Sets[code].Criteria.Count, Sets[code].Indicators.Count(),
            Count(code, Certainty.Confirmed), Count(code, Certainty.Recalled), Count(code, Certainty.Unknown)));

    [Theory]
    [InlineData("2016-2020", "9.1", Comparison.Exactly, 0)]
    [InlineData("2016-2020", "10", Comparison.AtLeast, 36)]
    [InlineData("2016-2020", "12", Comparison.AtLeast, 90)]
    [InlineData("2016-2020", "14.3", Comparison.AtLeast, 25)]
    [InlineData("2016-2020", "15.3", Comparison.AtMost, 26.7)]
    [InlineData("2016-2020", "17.1a", Comparison.AtLeast, 90)]
    [InlineData("2016-2020", "17.1b", Comparison.AtLeast, 50)]
    [InlineData("2021-2025", "5a", Comparison.AtLeast, 100)]
    [InlineData("2021-2025", "8.4c", Comparison.AtLeast, 30)]
    [InlineData("2021-2025", "16", Comparison.AtLeast, 70)]
    [InlineData("2021-2025-nang-cao", "8.4e", Comparison.AtLeast, 100)]
    [InlineData("2021-2025-nang-cao", "17.10", Comparison.AtLeast, 5)]
    public void A_confirmed_level_decides(string set, string indicator, Comparison comparison, decimal value)
    {
        var threshold = Sets[set].Indicator(indicator)!.Threshold;
        Assert.Equal((comparison, value, true), (threshold.Comparison, threshold.Value, threshold.Decides));
    }

    [Theory]
    [InlineData("2016-2020", "3.1", 80)]
    [InlineData("2016-2020", "11", 12)]
    [InlineData("2016-2020", "17.6", 70)]
    [InlineData("2021-2025", "6.3", 100)]
    [InlineData("2021-2025-nang-cao", "5.3", 3)]
    public void A_level_from_memory_is_kept_and_marked(string set, string indicator, decimal value)
    {
        var threshold = Sets[set].Indicator(indicator)!.Threshold;
        Assert.Equal((value, Certainty.Recalled), (threshold.Value, threshold.Certainty));
    }

    [Fact]
    public void A_level_from_memory_says_so_and_never_decides() =>
        Assert.All(Thresholds(Certainty.Recalled), t =>
        {
            Assert.False(t.Decides);
            Assert.StartsWith("Ghi theo trí nhớ, chưa đối chiếu văn bản gốc.", t.Note, StringComparison.Ordinal);
        });

    [Fact]
    public void An_unknown_level_is_not_invented() => Assert.All(Thresholds(Certainty.Unknown), t =>
    {
        Assert.Null(t.Value);
        Assert.Equal("Chưa xác định", t.Wording);
    });

    [Fact]
    public void A_level_that_depends_on_the_number_of_schools_is_unknown_and_explained() =>
        Assert.Contains("3 trường", Sets["2021-2025"].Indicator("5b")!.Threshold.Note, StringComparison.Ordinal);

    [Fact]
    public void Indicators_that_are_only_hearsay_are_named_in_the_caution_and_not_used()
    {
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"{n}"), Sets["2026-2030"].Indicators.Select(i => i.Code));
        Assert.Contains("quy chế quản lý kiến trúc", Sets["2026-2030"].Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_level_has_a_source_that_a_person_can_look_up() =>
        Assert.All(Sets.Values.SelectMany(s => s.Indicators), i =>
        {
            Assert.NotEmpty(i.Threshold.Source);
            Assert.DoesNotMatch("plan \\d|recall|mockData|→|⇒|≥", string.Join('|', i.Threshold.Source.Append(i.Threshold.Note).Append(i.Name)));
        });

    [Theory]
    [InlineData("{ \"code\": ", "$: không phải JSON đúng cú pháp (dòng 1")]
    [InlineData("{}", "$.criteria: còn thiếu")]
    [InlineData("""{"code":"x","name":"n","decision":"d","decidedOn":"2016-13-01","level":"standard","from":1,"to":2,"criteria":[]}""", "$.decidedOn: có giá trị '2016-13-01'")]
    public void A_broken_file_is_named_with_the_place(string content, string place)
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "hong.json"), content);
        var message = Assert.Throws<InvalidDataException>(() => Catalogue.Load(folder.FullName)).Message;
        folder.Delete(recursive: true);
        Assert.Contains("hong.json", message, StringComparison.Ordinal);
        Assert.Contains(place, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_codes_and_levels_must_fit_together()
    {
        const string json = """
            {"code":"x","name":"n","decision":"d","decidedOn":"2016-10-17","level":"standard","from":2020,"to":2016,"criteria":[
              {"number":2,"name":"Quy hoạch","indicators":[
                {"code":"3.1","name":"Có quy hoạch","threshold":{"comparison":"atLeast","unit":"%","certainty":"confirmed","source":["s"]}},
                {"code":"3.1","name":"Có quy hoạch","threshold":{"comparison":"qualitative","unit":"","value":3,"certainty":"unknown","source":["s"]}}]}]}
            """;
        var reading = CriteriaSetReader.Read(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Equal(
            ["$.to", "$.criteria[0].number", "$.criteria[0].indicators[0].code", "$.criteria[0].indicators[0].threshold.value",
                "$.criteria[0].indicators[1].code", "$.criteria[0].indicators[1].code", "$.criteria[0].indicators[1].threshold.value"],
            reading.Problems.Select(p => p.Path));
    }

    private static int Count(string code, Certainty certainty) => Sets[code].Indicators.Count(i => i.Threshold.Certainty == certainty);

    private static IEnumerable<Threshold> Thresholds(Certainty certainty) =>
        Sets.Values.SelectMany(s => s.Indicators).Select(i => i.Threshold).Where(t => t.Certainty == certainty);
}
