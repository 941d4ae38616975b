using System.Text;
using System.Text.Json.Nodes;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Tests.Plans;

public sealed class BadInputTests
{
    [Fact]
    public void A_criterion_that_is_not_in_the_set_is_refused() =>
        Refused(Sample.With(p => p["solutions"]![3]!["criterion"] = 20), "$.solutions[3].criterion", "tiêu chí 20 không có trong bộ tiêu chí 2016-2020", "từ 1 đến 19");

    [Fact]
    public void An_indicator_that_is_not_in_the_set_is_refused_with_the_codes_that_are() =>
        Refused(Sample.With(p => Finding(p, 1)["indicator"] = "17.1"), "$.communes[0].findings[1].indicator", "'17.1' không có", "17.1a, 17.1b");

    [Fact]
    public void A_numerator_above_its_denominator_is_refused() =>
        Refused(Sample.With(p => Finding(p, 2)["figure"]!["numerator"] = 12), "$.communes[0].findings[2].figure.numerator", "tử số 12 lớn hơn mẫu số 11,287", "ghi ngược");

    [Fact]
    public void A_further_figure_is_checked_like_a_main_one() =>
        Refused(Sample.With(p => p["communes"]![1]!["figures"]![1]!["figure"]!["denominator"] = 0), "$.communes[1].figures[1].figure.denominator", "mẫu số bằng 0", "lớn hơn 0");

    [Fact]
    public void A_commune_twice_is_refused() =>
        Refused(Sample.With(p => p["communes"]!.AsArray().Add(p["communes"]![0]!.DeepClone())), "$.communes[2].code", "xã 'diem-he' được ghi hai lần", "Chỉ giữ lại một lần");

    [Fact]
    public void A_commune_twice_under_two_codes_is_refused() =>
        Refused(Sample.With(p => p["communes"]![1]!["name"] = "ĐIỀM HE"), "$.communes[1].name", "xã 'ĐIỀM HE' được ghi hai lần", "Chỉ giữ lại một lần");

    [Fact]
    public void An_indicator_twice_in_one_commune_is_refused() =>
        Refused(Sample.With(p => Finding(p, 2)["indicator"] = "2.1"), "$.communes[0].findings[2].indicator", "chỉ tiêu '2.1' được ghi hai lần", "Chỉ giữ");

    [Theory]
    [InlineData("2021-02-30")]
    [InlineData("30/01/2021")]
    [InlineData("2021-13")]
    [InlineData("9999-12")]
    [InlineData("0001-01-01")]
    [InlineData("")]
    public void A_date_that_does_not_exist_is_refused(string date) =>
        Refused(Sample.With(p => p["deadlines"]!["dossier"] = date), "$.deadlines.dossier", $"'{date}' không hợp lệ", "2021-11-15");

    [Fact]
    public void A_legal_basis_needs_a_real_day() =>
        Refused(Sample.With(p => p["legalBases"]![0]!["date"] = "2021-02-30"), "$.legalBases[0].date", "'2021-02-30' không hợp lệ", "yyyy-MM-dd");

    [Theory]
    [InlineData("solutions", 0, "lead")]
    [InlineData("solutions", 3, "with")]
    [InlineData("duties", 1, "offices")]
    public void An_office_that_nobody_defined_is_refused(string list, int index, string field) =>
        Refused(Sample.With(p => p[list]![index]![field]![0] = "phong-x"), $"$.{list}[{index}].{field}[0]", "cơ quan 'phong-x' chưa được khai báo", "$.offices");

    [Fact]
    public void A_value_of_the_wrong_type_is_refused_wherever_it_stands() =>
        Refused(Sample.With(p => { p["year"] = "2021"; p["communes"]![0]!["villages"] = 12.5; p["offices"] = 1; p["signer"] = null; }),
            ("$.year", "phải là một số nguyên, nhưng lại là chuỗi '2021'"), ("$.communes[0].villages", "nhưng lại là số 12.5"),
            ("$.offices", "phải là một danh sách"), ("$.signer", "null"));

    [Fact]
    public void A_number_beyond_all_measure_is_refused() =>
        Refused(Sample.Read(Sample.Text.Replace("8.037", "8e400", StringComparison.Ordinal).Replace("[7, 3, 1]", "[7, 99999999999, 1]", StringComparison.Ordinal)),
            ("$.communes[0].findings[2].figure.numerator", "là 8e400, ngoài khoảng số đọc được"), ("$.deadlines.remindDaysBefore[1]", "phải là một số nguyên"));

    [Fact]
    public void An_unknown_property_is_refused_with_the_name_that_was_meant() =>
        Refused(Sample.With(p => p["solution"] = 1), "$.solution", "không có trong lược đồ", "Có thể là 'solutions'");

    [Fact]
    public void A_missing_property_is_refused_with_what_it_is() =>
        Refused(Sample.With(p => p["communes"]![1]!.AsObject().Remove("name")), "$.communes[1].name", "còn thiếu", "Tên xã");

    [Fact]
    public void A_property_twice_is_refused() =>
        Refused(Sample.Read(Sample.Text.Replace("\"year\": 2021", "\"year\": 2021, \"year\": 2022", StringComparison.Ordinal)), "$.year", "được ghi hai lần", "Chỉ giữ lại một");

    [Fact]
    public void A_share_above_one_hundred_percent_is_refused() =>
        Refused(Sample.With(p => p["communes"]![0]!["figures"]![2]!["figure"]!["value"] = 118.6), "$.communes[0].figures[2].figure.value", "118,6% lớn hơn 100%", "Kiểm tra lại");

    [Theory]
    [InlineData("nghìn đồng/người/năm", "đơn vị 'nghìn đồng/người/năm' khác đơn vị của mức đạt từ 36 triệu đồng/người trở lên")]
    [InlineData("", "đơn vị để trống khác")]
    public void A_figure_in_another_unit_than_its_level_is_refused_with_the_unit_that_is_meant(string unit, string what) =>
        Refused(Sample.With(p =>
            {
                var income = p["communes"]![1]!["findings"]!.AsArray().Single(f => (string)f!["indicator"]! == "10")!;
                income["figure"] = new JsonObject { ["value"] = 36_390, ["unit"] = unit };
            }),
            $"$.communes[1].findings[{Sample.Plan.Communes[1].Findings.ToList().FindIndex(f => f.Indicator == "10")}].figure.unit", what, "'triệu đồng/người'");

    [Fact]
    public void Two_leads_for_an_indicator_with_a_letter_are_refused() =>
        Refused(Sample.With(p => { p["duties"]![14]!["leads"] = new JsonArray("17.1a"); p["duties"]![15]!["leads"] = new JsonArray("17.1a"); }),
            "$.duties[15].leads", "'17.1a' đã giao chủ trì ở $.duties[14]", "assists");

    [Fact]
    public void Two_leads_for_one_criterion_are_refused() =>
        Refused(Sample.With(p => p["duties"]![14]!["leads"] = new JsonArray("4")), "$.duties[14].leads", "'4' đã giao chủ trì ở $.duties[1]", "assists");

    [Fact]
    public void A_line_break_does_not_hide_at_the_end_of_a_code() =>
        Refused(Sample.With(p => p["code"] = "van-quan-2021\n"), "$.code", "sai cách ghi", "chữ thường không dấu");

    [Fact]
    public void A_criteria_set_that_nobody_knows_is_refused_with_those_that_are_known() =>
        Refused(Sample.With(p => p["criteriaSet"] = "2011-2015"), "$.criteriaSet", "'2011-2015' chưa có", "2016-2020, 2021-2025, 2021-2025-nang-cao, 2026-2030");

    [Fact]
    public void All_problems_of_the_rules_are_named_at_once() =>
        Refused(Sample.With(
                p => p["solutions"]![3]!["criterion"] = 20,
                p => Finding(p, 2)["figure"]!["numerator"] = 12,
                p => p["communes"]![1]!["code"] = "diem-he",
                p => p["duties"]![1]!["offices"]![0] = "phong-x",
                p => p["deadlines"]!["appraisal"] = "2021-10"),
            ("$.solutions[3].criterion", "20"), ("$.communes[0].findings[2].figure.numerator", "12"), ("$.communes[1].code", "diem-he"),
            ("$.duties[1].offices[0]", "phong-x"), ("$.deadlines.appraisal", "2021-10"));

    [Fact]
    public void All_problems_of_the_form_are_named_at_once() =>
        Refused(Sample.With(
                p => p["title"] = "",
                p => p["offices"]![2]!["email"] = "khong phai thu",
                p => Finding(p, 3).AsObject().Remove("indicator"),
                p => p["communes"]![1]!["findings"]![0]!["assessment"] = "đạt",
                p => p["date"] = "2021-02-30"),
            ("$.title", "để trống"), ("$.offices[2].email", "khong phai thu"), ("$.communes[0].findings[3].indicator", "còn thiếu"),
            ("$.communes[1].findings[0].assessment", "'đạt' không được chấp nhận"), ("$.date", "2021-02-30"));

    [Fact]
    public void Problems_of_the_form_do_not_hide_those_of_the_rules() =>
        Assert.Equal(
            ["$.communes[0].findings[2].figure.numerator", "$.communes[0].findings[3].indicator", "$.deadlines.dossier", "$.duties[1].offices[0]", "$.solutions[3].criterion"],
            Sample.With(
                p => p["deadlines"]!["dossier"] = "2021-02-30",
                p => Finding(p, 3).AsObject().Remove("indicator"),
                p => p["solutions"]![3]!["criterion"] = 20,
                p => Finding(p, 2)["figure"]!["numerator"] = 12,
                p => p["duties"]![1]!["offices"]![0] = "phong-x").Problems.Select(p => p.Path).Order(StringComparer.Ordinal).ToArray());

    [Theory]
    [InlineData("offices")]
    [InlineData("communes")]
    public void What_refers_to_a_broken_list_is_not_called_wrong(string list) =>
        Assert.Single(Sample.With(p => p[list] = "chưa có").Problems);

    [Theory]
    [InlineData("recipients")]
    [InlineData("objectives")]
    public void An_empty_line_in_a_list_is_refused(string list) =>
        Refused(Sample.With(p => p[list]![0] = "  "), $"$.{list}[0]", "để trống", "bỏ phần tử này");

    [Theory]
    [InlineData("recipients")]
    [InlineData("objectives")]
    public void A_line_of_a_list_that_is_too_long_is_refused(string list) =>
        Refused(Sample.With(p => p[list]![0] = new string('a', 2001)), $"$.{list}[0]", "dài 2001 ký tự, quá mức tối đa 2000", "Rút gọn");

    [Fact]
    public void A_flood_of_doubts_ends_after_a_hundred() =>
        Assert.Equal(SchemaCheck.MostProblems, Sample.With(p =>
        {
            for (var i = 0; i < 30; i++)
            {
                var commune = p["communes"]![0]!.DeepClone();
                (commune["code"], commune["name"]) = ($"xa-{i}", $"Xã {i}");
                p["communes"]!.AsArray().Add(commune);
            }
        }).Doubts.Count);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_day_of_the_month_that_no_month_has_is_refused(int day) =>
        Refused(Sample.With(p => p["deadlines"]!["reportDay"] = day), "$.deadlines.reportDay", "nhỏ hơn 1", "Ghi lại giá trị đúng");

    [Fact]
    public void Deadlines_outside_the_year_of_the_plan_are_refused() =>
        Refused(Sample.With(p => p["year"] = 2031), "$.deadlines.dossier", "thuộc năm 2021, ngoài năm 2031", "$.year");

    [Fact]
    public void A_last_report_after_the_dossier_is_due_is_refused_because_the_dossier_would_be_late() =>
        Refused(Sample.With(p => { p["deadlines"]!["lastReport"] = "2021-11"; p["deadlines"]!["dossier"] = "2021-11-14"; }),
            "$.deadlines.lastReport", "hạn báo cáo tháng cuối 25/11/2021 sau hạn nộp hồ sơ 14/11/2021", "sớm hơn");

    [Fact]
    public void Fifty_megabytes_of_garbage_are_refused_at_once()
    {
        var garbage = new byte[50_000_000];
        new Random(1).NextBytes(garbage);
        Refused(PlanReader.Read(garbage, Sample.Sets), "$", "lớn hơn mức tối đa 10 MB", "Chia thành nhiều tệp");
    }

    [Fact]
    public void Text_in_another_encoding_is_refused() =>
        Refused(PlanReader.Read(Encoding.Unicode.GetBytes(Sample.Text), Sample.Sets), "$", "không phải văn bản UTF-8", "UTF-8");

    [Theory]
    [InlineData("{\n  \"code\": \"x\",\n  \"year\" 2021\n}", "dòng 3")]
    [InlineData("{\"code\": \"x\"} {}")]
    public void What_is_not_JSON_is_refused_with_its_place(string text, string place = "dòng 1") => Refused(Sample.Read(text), "$", place, "Sửa cú pháp");

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff \r\n\t")]
    public void An_empty_file_is_called_empty(string text) => Refused(Sample.Read(text), "$", "tệp trống", "đúng tệp");

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"kế hoạch\"")]
    [InlineData("17")]
    public void JSON_that_is_no_plan_is_refused(string text) => Refused(Sample.Read(text), "$", "phải là một đối tượng", "Sửa lại kiểu");

    [Fact]
    public void A_nesting_bomb_is_refused() => Refused(Sample.Read(new string('[', 1_000_000)), "$", "không phải JSON đúng cú pháp", "32 cấp");

    [Theory]
    [InlineData("\"title\": \"Kế hoạch \\ud83c\"")]
    [InlineData("\"\\ud83c\": 1, \"title\": \"Kế hoạch chỉ đạo\"")]
    public void Half_a_character_is_refused(string member) =>
        Refused(Sample.Read($"{{{member}}}"), "$", "không thành chữ", "viết lại");

    [Fact]
    public void A_flood_of_problems_ends_after_a_hundred() =>
        Assert.Equal(SchemaCheck.MostProblems, Sample.Read("{" + string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"la{i}\": 1")) + "}").Problems.Count);

    [Fact]
    public void Decomposed_letters_are_composed_also_when_they_are_escaped()
    {
        var plain = Sample.With(p => p["signer"]!["name"] = "Hứa Phong Lan".Normalize(NormalizationForm.FormD));
        var escaped = Sample.Read(Sample.Text.Replace("\"Hứa Phong Lan\"", @"""Hu\u031b\u0301a Phong Lan""", StringComparison.Ordinal));
        Assert.Equal("Hứa Phong Lan", plain.Plan!.Signer.Name);
        Assert.Equal("Hứa Phong Lan", escaped.Plan!.Signer.Name);
    }

    private static JsonNode Finding(JsonNode plan, int index) => plan["communes"]![0]!["findings"]![index]!;

    private static void Refused(PlanReading reading, string path, string what, string mend)
    {
        Refused(reading, (path, what));
        Assert.Contains(reading.Problems, p => p.Path == path && p.Mend.Contains(mend, StringComparison.Ordinal));
    }

    private static void Refused(PlanReading reading, params (string Path, string What)[] expected)
    {
        Assert.Null(reading.Plan);
        Assert.All(reading.Problems, p => Assert.NotEmpty(p.Mend));
        foreach (var (path, what) in expected)
            Assert.Contains(reading.Problems, p => p.Path == path && p.What.Contains(what, StringComparison.Ordinal));
    }
}
