using System.Collections.Immutable;
using CsCheck;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Drawing;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Whatever flowchart is drawn, with whatever texts: it can be read.</summary>
public class DrawnFlowchartTests
{
    private static readonly string[] Likely =
        ["Phê duyệt", "Lập báo cáo kết quả thực hiện tháng và gửi Văn phòng Điều phối tổng hợp", new('M', 60), "Kết thúc", "<&\"'>"];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Likely.Length - 1].Select(i => Likely[i]), Gen.String[1, 60]);

    private static readonly Gen<(WorkflowDefinition Definition, Picture Picture)> Drawn =
        from definition in Gen.OneOf(RandomFlowchart.Sound, RandomFlowchart.Bent).Select(lines => Sketch.ReadFile(Sketch.Draw(lines)).Definition!).Where(definition => definition is not null)
        from texts in Texts.Array[definition.Activities.Count]
        from marks in Gen.Enum<Mark>().Array[definition.Activities.Count]
        let named = Named(definition, texts)
        select (named, Layout.Of(named, DrawingWords.All, Standing(named, marks)));

    [Fact]
    public void Boxes_never_overlap_and_lie_on_the_page() => Drawn.Sample(drawn =>
    {
        var areas = drawn.Picture.Boxes.Select(box => box.Area).ToList();
        Assert.Equal(drawn.Definition.Activities.Count, areas.Count);
        Assert.Empty(from one in areas.Index() from other in areas.Take(one.Index) where one.Item.Overlaps(other) select (one, other));
        Assert.All(areas, area => Assert.True(OnPage(area, drawn.Picture), $"{area}"));
    });

    [Fact]
    public void No_label_lies_on_a_box_a_line_or_another_label() => Drawn.Sample(drawn =>
    {
        var labels = drawn.Picture.Lines.Where(line => line.Label is not null).Select(line => line.Label!.Area).ToList();
        var others = drawn.Picture.Boxes.Select(box => box.Area).Concat(drawn.Picture.Lines.SelectMany(Parts)).ToList();
        Assert.Empty(from label in labels from other in others where label.Overlaps(other) select (label, other));
        Assert.Empty(from one in labels.Index() from other in labels.Take(one.Index) where one.Item.Overlaps(other) select (one, other));
        Assert.All(labels, label => Assert.True(OnPage(label, drawn.Picture), $"{label}"));
    });

    [Fact]
    public void Lines_bend_at_right_angles_from_box_to_box_and_through_none() => Drawn.Sample(drawn =>
    {
        var areaOf = drawn.Picture.Boxes.ToDictionary(box => box.Activity.Id, box => box.Area);
        foreach (var line in drawn.Picture.Lines)
        {
            var (from, to) = (areaOf[line.Connections[0].Source], areaOf[line.Connections[0].Target]);
            Assert.Equal((from.Bottom, to.Top), (line.Spots[0].Y, line.Spots[^1].Y));
            Assert.InRange(line.Spots[0].X, from.Left, from.Right);
            Assert.InRange(line.Spots[^1].X, to.Left, to.Right);
            Assert.All(line.Spots.Zip(line.Spots.Skip(1)), part => Assert.True(part.First.X == part.Second.X || part.First.Y == part.Second.Y));
            Assert.All(Parts(line), part => Assert.True(OnPage(part, drawn.Picture), $"{part}"));
            Assert.Empty(from part in Parts(line) from area in areaOf.Values where area.Overlaps(part) select (part, area));
        }
    });

    [Fact]
    public void Lines_to_different_steps_cross_but_never_run_on_each_other() => Drawn.Sample(drawn =>
    {
        var parts = drawn.Picture.Lines.SelectMany(line => Parts(line).Select(part => (line.Connections[0].Target, Part: part))).ToList();
        Assert.Empty(from one in parts
                     from other in parts
                     where one.Target != other.Target && one.Part.Overlaps(other.Part) && (one.Part.Width > 1) == (other.Part.Width > 1)
                     select (one, other));
    });

    [Fact]
    public void Every_connection_is_drawn_once_and_every_letter_of_a_step() => Drawn.Sample(drawn =>
    {
        Assert.Equal(drawn.Definition.Connections.ToHashSet(), drawn.Picture.Lines.SelectMany(line => line.Connections).ToHashSet());
        Assert.Equal(drawn.Definition.Connections.Length, drawn.Picture.Lines.Sum(line => line.Connections.Length));
        Assert.All(drawn.Picture.Boxes, box => Assert.Equal(Letters(box.Activity.DisplayText), Letters(string.Concat(box.Face.Text))));
    });

    /// <summary>The parts of a line, a pixel thick, its ends aside: those touch their boxes.</summary>
    private static IEnumerable<Area> Parts(Line line) => line.Spots.Zip(line.Spots.Skip(1)).Select(part => (
            Left: Math.Min(part.First.X, part.Second.X), Top: Math.Min(part.First.Y, part.Second.Y),
            Width: Math.Abs(part.First.X - part.Second.X), Height: Math.Abs(part.First.Y - part.Second.Y)))
        .Select(part => new Area(part.Left, part.Top, part.Width + 1, Math.Max(part.Height, 1)));

    private static bool OnPage(Area area, Picture picture) =>
        area.Left >= 0 && area.Top >= 0 && area.Right <= picture.Width && area.Bottom <= picture.Height;

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(letter => !System.Text.Rune.IsWhiteSpace(letter)));

    private static WorkflowDefinition Named(WorkflowDefinition definition, string[] texts) => definition with
    {
        Activities = definition.Activities.Values.Zip(texts, (activity, text) => activity with { DisplayText = text }).ToImmutableSortedDictionary(a => a.Id, a => a, StringComparer.Ordinal),
    };

    private static Standing Standing(WorkflowDefinition definition, Mark[] marks)
    {
        var byMark = definition.Activities.Keys.Zip(marks).ToLookup(pair => pair.Second, pair => pair.First);
        return new([.. byMark[Mark.Here]], [.. byMark[Mark.Passed]]);
    }
}
