using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Drawing;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Workflow definitions as pictures, as Mermaid text, and in Elsa's designer.</summary>
public class DrawingTests
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    private static readonly string[] Names = ["plan-preparation", "commune-pursuit", "programme-year"];

    public static TheoryData<string> Ours => [.. Names];

    [Theory, MemberData(nameof(Ours))]
    public void Every_step_and_every_connection_is_in_the_drawing(string name)
    {
        var (definition, svg) = (DefinitionFiles.Read(name), Drawn(DefinitionFiles.Read(name)));
        Assert.Equal(definition.Activities.Keys, Values(svg, "data-activity").Order(StringComparer.Ordinal));
        foreach (var connection in definition.Connections)
            Assert.Single(svg.Descendants(Ns + "g"), g => (string?)g.Attribute("data-from") == connection.Source
                && (string?)g.Attribute("data-to") == connection.Target && ((string)g.Attribute("data-ports")!).Split(' ').Contains(connection.Port));
    }

    [Theory, MemberData(nameof(Ours))]
    public void A_drawing_is_the_same_whenever_and_wherever_it_is_made(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var (svg, mermaid) = Both(name);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.Equal((svg, mermaid), Both(name));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory, MemberData(nameof(Ours))]
    public void A_drawing_may_stand_in_any_page_and_says_what_it_shows(string name)
    {
        var svg = Drawn(DefinitionFiles.Read(name));
        Assert.Empty(svg.Descendants().Select(e => e.Name.LocalName).Except(["title", "desc", "g", "path", "rect", "text"]));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" or "href" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal($"{svg.Element(Ns + "title")!.Attribute("id")!.Value} {svg.Element(Ns + "desc")!.Attribute("id")!.Value}", (string?)svg.Attribute("aria-labelledby"));
        Assert.All(DefinitionFiles.Read(name).Activities.Values, a => Assert.Contains(a.DisplayText, svg.Element(Ns + "desc")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_picture_reads_the_same_to_those_who_hear_it() => Assert.Contains(
        "Phê duyệt kế hoạch, Lãnh đạo, tiếp theo: Duyệt → Cấp số, ban hành kế hoạch; Trả lại → Phân công.",
        Drawn(DefinitionFiles.Read("plan-preparation")).Element(Ns + "desc")!.Value, StringComparison.Ordinal);

    [Fact]
    public void Each_kind_of_step_has_a_shape_of_its_own_and_each_text_stands_out_from_it()
    {
        var outlines = Names.SelectMany(name => Picture(DefinitionFiles.Read(name)).Boxes).Select(box => (box.Activity.Type, box.Face.Outline)).Distinct();
        Assert.Equal(outlines.Select(o => o.Type).Distinct().Count(), outlines.Count());
        foreach (var step in Drawn(DefinitionFiles.Read("programme-year")).Descendants(Ns + "g").Where(g => g.Attribute("data-activity") is not null))
            Assert.All(step.Elements(Ns + "text"), text => Assert.True(Contrast((string)text.Attribute("fill")!, (string)step.Elements(Ns + "path").First().Attribute("fill")!) >= 4.5));
    }

    [Fact]
    public void Texts_are_shown_as_they_are_written()
    {
        var definition = Sketch.Read("start Start\nend End\nstart.Done -> end");
        definition = definition with
        {
            Name = "</title><script>alert(1)</script>",
            Activities = definition.Activities.SetItem("end", definition.Activities["end"] with { DisplayText = "<b> & \"x\"; ]\u0001" }),
        };
        var svg = Drawn(definition);
        Assert.Equal(definition.Name, svg.Element(Ns + "title")!.Value);
        Assert.Contains(svg.Descendants(Ns + "text"), text => text.Value == "<b> & \"x\"; ]\uFFFD");
        Assert.Contains("b2([\"Kết thúc<br/>#60;b#62; #38; #34;x#34;#59; #93; \"])", Mermaid.Of(definition, Vocabulary.Own), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_an_instance_stands_and_what_it_has_passed_is_said_in_words()
    {
        var standing = new Standing(["assign"], ["start", "review", "assign"]);
        var svg = XElement.Parse(Svg.Of(DefinitionFiles.Read("plan-preparation"), DrawingWords.All, standing));
        Assert.Equal(["assign"], Saying("Đang ở đây", svg));
        Assert.Equal(["review", "start"], Saying("Đã qua", svg));
        Assert.Equal(["assign"], Steps(svg).Where(g => (string?)g.Element(Ns + "path")!.Attribute("stroke-width") == "4").Select(Id));
    }

    [Fact]
    public void An_outcome_without_words_is_shown_by_its_name_and_two_ways_to_one_step_are_one_line()
    {
        var picture = Picture(Sketch.Read("start Start\nask HumanTask Done Later Returned\nend End\nstart.Done -> ask\nask.Done -> end\nask.Later -> end\nask.Returned -> ask"));
        Assert.Equal([null, "Đã thực hiện hoặc later", "Trả lại"], picture.Lines.Select(line => line.Label is { } label ? string.Join(' ', label.Text) : null));
        Assert.Equal([false, false, true], picture.Lines.Select(line => line.IsReturn));
    }

    [Fact]
    public void A_long_line_of_steps_is_folded_into_two_columns_of_about_one_height()
    {
        var picture = Picture(DefinitionFiles.Read("programme-year"));
        var heights = picture.Boxes.GroupBy(box => box.Column).Select(column => column.Max(box => box.Area.Bottom)).ToList();
        Assert.Equal(2, heights.Count);
        Assert.InRange(Math.Abs(heights[0] - heights[1]), 0, picture.Height / 4);
    }

    [Fact]
    public void The_largest_flowchart_is_drawn_in_seconds()
    {
        var steps = Enumerable.Range(0, 498).Select(i => $"a{i} HumanTask Done Back");
        var lines = Enumerable.Range(0, 498).SelectMany(i => new[] { $"a{i}.Done -> {(i == 497 ? "end" : $"a{i + 1}")}", $"a{i}.Back -> a{i / 2}" });
        var definition = Sketch.Read(string.Join('\n', ["start Start", "end End", .. steps, "start.Done -> a0", .. lines]));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(500, Picture(definition).Boxes.Length);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
    }

    [Theory, MemberData(nameof(Ours))]
    public void Our_definitions_stand_in_Elsas_designer_as_they_are_drawn(string name)
    {
        var file = Encoding.UTF8.GetBytes(DefinitionFiles.Text(name));
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString([.. DesignerPositions.Set(file, DefinitionFiles.Read(name)).Json]));
    }

    [Fact]
    public void Placing_changes_positions_and_nothing_else_and_tells_which_steps_have_none()
    {
        var (text, definition) = (DefinitionFiles.Text("plan-preparation"), DefinitionFiles.Read("plan-preparation"));
        var moved = "\uFEFF" + Regex.Replace(text, @"""x"": \d+, ""y"": \d+", @"""y"": -1.5e3, ""x"": 7");
        var placed = DesignerPositions.Set(Encoding.UTF8.GetBytes(moved), definition);
        Assert.Empty(placed.Without);
        Assert.Equal("\uFEFF" + Regex.Replace(text, @"(""x"": \d+), (""y"": \d+)", "$2, $1"), Encoding.UTF8.GetString([.. placed.Json]));

        var without = Encoding.UTF8.GetBytes(text.Replace("\"position\": { \"x\": 0, \"y\": 0 }", "\"position\": null", StringComparison.Ordinal));
        Assert.Equal("start", Assert.Single(DesignerPositions.Set(without, definition).Without));
    }

    private static XElement Drawn(WorkflowDefinition definition) => XElement.Parse(Svg.Of(definition, DrawingWords.All, Standing.Nowhere));

    private static Picture Picture(WorkflowDefinition definition) => Layout.Of(definition, DrawingWords.All, Standing.Nowhere);

    private static (string Svg, string Mermaid) Both(string name) =>
        (Svg.Of(DefinitionFiles.Read(name), DrawingWords.All, Standing.Nowhere), Mermaid.Of(DefinitionFiles.Read(name), DrawingWords.All));

    private static IEnumerable<XElement> Steps(XElement svg) => svg.Descendants(Ns + "g").Where(g => g.Attribute("data-activity") is not null);

    private static IEnumerable<string> Saying(string words, XElement svg) =>
        Steps(svg).Where(g => g.Elements(Ns + "text").Any(text => text.Value == words)).Select(Id).Order(StringComparer.Ordinal);

    private static string Id(XElement step) => (string)step.Attribute("data-activity")!;

    private static IEnumerable<string> Values(XElement svg, string attribute) => svg.Descendants().Attributes(attribute).Select(a => a.Value);

    /// <summary>The contrast of two colours (#rrggbb) as WCAG 2 reckons it.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => new[] { (1, 0.2126), (3, 0.7152), (5, 0.0722) }.Sum(part =>
    {
        var value = int.Parse(colour.AsSpan(part.Item1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part.Item2 * (value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4));
    });
}
