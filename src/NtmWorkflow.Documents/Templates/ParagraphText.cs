using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

/// <summary>The text of a paragraph as its author reads it, however Word split it into runs.</summary>
internal sealed class ParagraphText
{
    private const int ContextLength = 30, LongestQuote = 150;
    private readonly List<(XElement Text, int From)> pieces = [];

    public ParagraphText(XElement paragraph, string place, int number)
    {
        (Element, Where) = (paragraph, $"{place}, đoạn {number}");
        var text = new System.Text.StringBuilder();
        foreach (var child in OwnRuns(paragraph).Elements())
            if (child.Name == WordXml.T)
            {
                pieces.Add((child, text.Length));
                text.Append(child.Value);
            }
            else if (Spoken(child.Name) is { } spoken)
                text.Append(spoken);
        Text = text.ToString();
    }

    public XElement Element { get; }
    public string Where { get; }
    public string Text { get; }

    public TemplateProblem Problem(int from, int to, string what)
    {
        var (start, end) = (Math.Max(0, from - ContextLength), Math.Min(Text.Length, Math.Min(to, from + LongestQuote) + ContextLength));
        var around = (start > 0 ? "…" : "") + Text[start..end].Replace('\n', ' ') + (end < Text.Length ? "…" : "");
        return new(Where, around, what);
    }

    /// <summary>Puts the tag's mark where the tag begins and takes its letters out of every run that holds some. To be called from the last tag to the first.</summary>
    public void Cut(Tag tag)
    {
        for (var i = Math.Max(0, FirstBehind(tag.From) - 1); i < pieces.Count && pieces[i].From < tag.To; i++)
        {
            var (piece, start) = pieces[i];
            var first = (piece.FirstNode as XText)?.Value ?? "";
            var (from, to) = (Math.Max(tag.From - start, 0), Math.Min(tag.To - start, first.Length));
            if (from >= to)
                continue;
            if (piece.FirstNode!.NextNode is null && !piece.Attributes().Any(a => a.Name == XNamespace.Xml + "space"))
                piece.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            var rest = first[to..];
            piece.FirstNode.Remove();
            if (rest.Length > 0)
                piece.AddFirst(new XText(rest));
            if (tag.From >= start)
                piece.AddFirst(tag.Mark);
            piece.AddFirst(new XText(first[..from]));
        }
    }

    /// <summary>The index of the first piece that begins behind this letter.</summary>
    private int FirstBehind(int letter)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
            (low, high) = pieces[(low + high) / 2].From <= letter ? ((low + high) / 2 + 1, high) : (low, (low + high) / 2);
        return low;
    }

    /// <summary>Splits the run that holds the mark, so that the mark stands between runs.</summary>
    public static void Lift(XProcessingInstruction mark)
    {
        if (mark.Parent is not { } text || text.Parent is not { } run)
            return;
        var rest = new XElement(run.Name, run.Attributes(), run.Element(WordXml.W + "rPr"));
        var tail = new XElement(text.Name, text.Attributes());
        Move(mark.NodesAfterSelf(), tail);
        rest.Add(tail);
        Move(text.NodesAfterSelf(), rest);
        mark.Remove();
        run.AddAfterSelf(mark, rest);
        DropIfEmpty(text, run);
        DropIfEmpty(tail, rest);
    }

    private static void Move(IEnumerable<XNode> nodes, XElement target)
    {
        foreach (var node in nodes.ToList())
        {
            node.Remove();
            target.Add(node);
        }
    }

    private static void DropIfEmpty(XElement text, XElement run)
    {
        if (text.Value.Length == 0 && !text.Nodes().OfType<XProcessingInstruction>().Any())
            text.Remove();
        if (run.Elements().All(e => e.Name == WordXml.W + "rPr"))
            run.Remove();
    }

    private static IEnumerable<XElement> OwnRuns(XElement paragraph) =>
        paragraph.Descendants(WordXml.R).Where(r => r.Ancestors(WordXml.P).First() == paragraph);

    private static string? Spoken(XName name) =>
        name.Namespace != WordXml.W ? null : name.LocalName switch { "tab" => "\t", "br" or "cr" => "\n", "noBreakHyphen" => "-", _ => null };
}
