using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

/// <summary>What a block repeats or hides: words within a paragraph, whole paragraphs, or whole table rows.</summary>
internal enum Reach { Words, Paragraphs, Rows }

/// <summary>An opening tag with its closing tag.</summary>
internal sealed record Block(Tag Open, Tag Close)
{
    private const int MaxNesting = 20;

    /// <summary>Pairs the block tags of one part, in the order in which they stand.</summary>
    public static List<Block> Pair(IEnumerable<Tag> tags, List<TemplateProblem> problems)
    {
        var (blocks, open) = (new List<Block>(), new Stack<Tag>());
        foreach (var tag in tags.Where(t => t.IsBlock))
            if (tag.Opens)
            {
                if (open.Count == MaxNesting)
                    problems.Add(tag.Problem($"các khối lồng nhau quá {MaxNesting} lớp."));
                open.Push(tag);
            }
            else
                Match(tag, open, blocks, problems);
        foreach (var tag in open.Reverse())
            problems.Add(tag.Problem($"khối {tag.Written} mở mà không đóng. Thêm {{{{/{tag.Name}}}}} vào cuối khối."));
        return blocks;
    }

    private static void Match(Tag tag, Stack<Tag> open, List<Block> blocks, List<TemplateProblem> problems)
    {
        if (open.All(o => o.Name != tag.Name))
        {
            problems.Add(tag.Problem($"thẻ {tag.Written} đóng một khối chưa mở."));
            return;
        }
        while (open.Peek().Name != tag.Name)
        {
            var inner = open.Pop();
            problems.Add(inner.Problem($"khối {inner.Written} phải đóng trước {tag.Written}: hai khối đang cắt nhau."));
        }
        blocks.Add(new(open.Pop(), tag));
    }

    /// <summary>How far the block reaches; null, with the problem added, when it would cut a paragraph or a table row in two.</summary>
    public Reach? Reaches(Func<ParagraphText, bool> isBare, List<TemplateProblem> problems)
    {
        var (from, to) = (Open.Paragraph.Element, Close.Paragraph.Element);
        if (from == to)
            return Reach.Words;
        if (isBare(Open.Paragraph) && isBare(Close.Paragraph) && from.Parent == to.Parent)
            return Reach.Paragraphs;
        if (Rows() is { } rows)
        {
            if (IsFirstCell(Open, rows.First) && IsLastCell(Close, rows.Last))
                return Reach.Rows;
            problems.Add(Open.Problem($"khối {Open.Written} cắt ngang hàng bảng. Đặt thẻ mở ở ô đầu và thẻ đóng {Close.Written} ở ô cuối của hàng."));
        }
        else if (from.Parent == to.Parent)
            problems.Add(Open.Problem($"khối {Open.Written} mở và đóng ở hai đoạn khác nhau. Đặt riêng thẻ mở và thẻ đóng {Close.Written} mỗi thẻ một đoạn."));
        else
            problems.Add(Open.Problem($"khối {Open.Written} mở ở một nơi và đóng {Close.Written} ở nơi khác (trong và ngoài bảng hoặc khung). Đặt cả hai thẻ cùng một nơi."));
        return null;
    }

    /// <summary>The first and last row that the block takes in, when both tags stand in different cells of one table.</summary>
    public (XElement First, XElement Last)? Rows()
    {
        var closing = Close.Paragraph.Element.Ancestors(WordXml.Row).ToList();
        foreach (var first in Open.Paragraph.Element.Ancestors(WordXml.Row))
            if (closing.Find(last => last.Parent == first.Parent) is { } last)
                return CellOf(Open, first) == CellOf(Close, last) ? null : (first, last);
        return null;
    }

    private static XElement? CellOf(Tag tag, XElement row) =>
        tag.Paragraph.Element.Ancestors(WordXml.Cell).FirstOrDefault(c => c.Ancestors(WordXml.Row).FirstOrDefault() == row);

    private static bool IsFirstCell(Tag tag, XElement row) => CellOf(tag, row) == row.Descendants(WordXml.Cell).FirstOrDefault();

    private static bool IsLastCell(Tag tag, XElement row) =>
        CellOf(tag, row) == row.Descendants(WordXml.Cell).LastOrDefault(c => c.Ancestors(WordXml.Row).First() == row);
}
