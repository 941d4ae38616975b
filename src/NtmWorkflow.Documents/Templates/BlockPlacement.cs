using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

/// <summary>Moves the marks of block tags to where a block can be repeated: between runs, between paragraphs or between rows.</summary>
internal static class BlockPlacement
{
    private static readonly XName[] Visible = [WordXml.W + "drawing", WordXml.W + "pict", WordXml.W + "object", WordXml.W + "br", WordXml.W + "fldChar"];

    public static void Place(IReadOnlyList<Tag> tags, List<Block> blocks, List<TemplateProblem> problems)
    {
        var bare = tags.GroupBy(t => t.Paragraph).Where(IsBare).Select(g => g.Key).ToHashSet();
        var reaches = new Dictionary<Tag, Reach>();
        var rows = new Dictionary<Tag, XElement>();
        foreach (var block in blocks)
            if (block.Reaches(bare.Contains, problems) is { } reach)
            {
                reaches[block.Open] = reaches[block.Close] = reach;
                if (reach == Reach.Rows && block.Rows() is { } taken)
                    (rows[block.Open], rows[block.Close]) = taken;
            }
        // Until every pair has its place there is nothing sound to move.
        if (problems.Count > 0)
            return;
        foreach (var tag in tags.Reverse())
            tag.Paragraph.Cut(tag);
        foreach (var tag in tags.Where(t => t.IsBlock))
            Move(tag, reaches[tag]);
        PlaceAroundRows(tags, rows);
        DropBare(bare, reaches);
        problems.AddRange(from b in blocks
                          where reaches[b.Open] == Reach.Words && !StandTogether(b)
                          select b.Open.Problem($"khối {b.Open.Written} nằm nửa trong nửa ngoài một liên kết hoặc ô nhập. Đặt cả hai thẻ cùng một phía."));
    }

    private static bool StandTogether(Block block) => block.Open.Mark.Parent == block.Close.Mark.Parent;

    // A paragraph of nothing but block tags; when they close within it, it is an empty line that the author wants.
    private static bool IsBare(IGrouping<ParagraphText, Tag> tags)
    {
        var letters = tags.Sum(t => t.To - t.From);
        return tags.All(t => t.IsBlock)
            && tags.Key.Text.Count(c => !char.IsWhiteSpace(c)) <= tags.Sum(t => t.Written.Count(c => !char.IsWhiteSpace(c)))
            && letters > 0
            && !tags.Key.Element.Descendants().Any(e => Visible.Contains(e.Name));
    }

    private static void Move(Tag tag, Reach reach)
    {
        if (reach == Reach.Words)
        {
            ParagraphText.Lift(tag.Mark);
            return;
        }
        tag.Mark.Remove();
        if (reach == Reach.Paragraphs)
            tag.Paragraph.Element.AddBeforeSelf(tag.Mark);
    }

    // Closing marks go in from the last to the first, since each is put right behind its row.
    private static void PlaceAroundRows(IReadOnlyList<Tag> tags, Dictionary<Tag, XElement> rows)
    {
        foreach (var tag in tags.Where(t => t.Opens && rows.ContainsKey(t)))
            rows[tag].AddBeforeSelf(tag.Mark);
        foreach (var tag in tags.Reverse().Where(t => !t.Opens && rows.ContainsKey(t)))
            rows[tag].AddAfterSelf(tag.Mark);
    }

    private static void DropBare(HashSet<ParagraphText> bare, Dictionary<Tag, Reach> reaches)
    {
        foreach (var paragraph in bare)
        {
            var own = reaches.Where(r => r.Key.Paragraph == paragraph).Select(r => r.Value).ToList();
            var element = paragraph.Element;
            var endsSection = element.Descendants(WordXml.W + "sectPr").Any();
            var onlyOfCell = !own.Contains(Reach.Paragraphs) && element.Parent!.Elements(WordXml.P).Count() == 1;
            if (own.Any(r => r != Reach.Words) && !endsSection && !onlyOfCell)
                element.Remove();
        }
    }
}
