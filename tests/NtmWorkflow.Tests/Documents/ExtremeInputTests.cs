using System.Text.Json.Nodes;
using NtmWorkflow.Documents.Form;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Tests.Plans;

namespace NtmWorkflow.Tests.Documents;

/// <summary>What no real plan has, but a file from outside may have: it comes out right, or is refused with the reason.</summary>
public class ExtremeInputTests
{
    private static readonly TemplateFolder Templates = new(Path.Combine(AppContext.BaseDirectory, "docx-templates"));

    private static PlanReading Read(Action<JsonNode> change, string sample = "van-quan-2018")
    {
        var plan = JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", $"{sample}.json")))!;
        change(plan);
        return PlanReader.Read(System.Text.Encoding.UTF8.GetBytes(plan.ToJsonString()), Sample.Sets);
    }

    private static byte[] Generated(Action<JsonNode> change, string sample = "van-quan-2018")
    {
        var reading = Read(change, sample);
        Assert.Empty(reading.Problems);
        return Templates.Fill(PlanDocument.From(reading.Plan!, Sample.Sets[reading.Plan!.CriteriaSet], Issue.Draft));
    }

    [Fact]
    public void A_plan_of_two_hundred_communes_is_a_sound_document()
    {
        var docx = Generated(plan =>
        {
            var commune = plan["communes"]![0]!;
            var communes = plan["communes"]!.AsArray();
            for (var i = communes.Count; i < 200; i++)
            {
                var another = commune.DeepClone();
                (another["code"], another["name"]) = ($"xa-{i}", $"Xã thứ {i}");
                communes.Add(another);
            }
        });
        Assert.Empty(Docx.Errors(docx));
        Assert.True(FormCheck.Of(docx).IsSound);
        Assert.Equal(200, Docx.Rows(docx).Count(r => r.Contains("| Xã phấn đấu", StringComparison.Ordinal) || r.Contains("| Xã đã đạt", StringComparison.Ordinal) || r.Contains("| Các xã còn", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A <b>&amp;</b> \"{{ten}}\" }} {{#x}} C")]
    [InlineData("Thôn \u202Eđảo\u202C và \u200Fphải\u200E")]
    [InlineData("Mừng 🎉 đạt chuẩn 👨‍👩‍👧")]
    [InlineData("Cột một\tcột hai")]
    public void Unusual_characters_come_out_as_they_went_in(string text)
    {
        var docx = Generated(plan => plan["objectives"]![0] = text);
        Assert.Empty(Docx.Errors(docx));
        Assert.Contains(Docx.Texts(docx), t => t.StartsWith(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_beyond_all_measure_is_refused_where_it_stands() =>
        Assert.Contains(Read(plan => plan["objectives"]![0] = new string('a', 100_000)).Problems, p => p.Path == "$.objectives[0]" && p.What.Contains("dài 100000 ký tự", StringComparison.Ordinal));
}
