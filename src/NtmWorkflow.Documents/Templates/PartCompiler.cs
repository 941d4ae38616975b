using System.Globalization;
using System.Xml.Linq;

namespace NtmWorkflow.Documents.Templates;

/// <summary>Compiles one part of the package (body, header, footer) to segments.</summary>
internal static class PartCompiler
{
    // More than a hundred pages of nothing but tags; what follows takes time by the square of them.
    private const int MostTags = 3000;
    private const string EndMark = "end", TableMark = "table", TableEndMark = "/table";

    private static readonly XName[] Noise =
        [WordXml.W + "proofErr", WordXml.W + "lastRenderedPageBreak", WordXml.W + "bookmarkStart", WordXml.W + "bookmarkEnd"];

    private static readonly XName[] Wrappers = [WordXml.W + "sdt", WordXml.W + "smartTag", WordXml.W + "customXml"];

    private static readonly XName[] WrapperNotes = [WordXml.W + "sdtPr", WordXml.W + "sdtEndPr", WordXml.W + "smartTagPr", WordXml.W + "customXmlPr"];

    private static readonly XName[] Containers =
        [WordXml.Cell, WordXml.W + "hdr", WordXml.W + "ftr", WordXml.W + "txbxContent", WordXml.W + "footnote", WordXml.W + "endnote"];

    /// <summary>The part's segments and tags; null without tags or, with the problems added, when it cannot be compiled.</summary>
    public static CompiledPart? Compile(byte[] part, string place, List<TemplateProblem> problems)
    {
        var document = WordXml.Load(part);
        Tidy(document.Root!);
        var found = new List<TemplateProblem>();
        var tags = TagsOf(document, place, found);
        var blocks = Block.Pair(tags, found);
        BlockPlacement.Place(tags, blocks, found);
        problems.AddRange(found);
        if (tags.Count == 0 || found.Count > 0)
            return null;
        Guard(document.Root!);
        foreach (var (tag, index) in tags.Select((t, i) => (t, i)))
            tag.Mark.Data = index.ToString(CultureInfo.InvariantCulture);
        return Nest(MarkedXml.Split(WordXml.Save(document)), tags, problems);
    }

    private static List<Tag> TagsOf(XDocument document, string place, List<TemplateProblem> problems)
    {
        var tags = new List<Tag>();
        var number = 0;
        foreach (var paragraph in document.Descendants(WordXml.P))
        {
            tags.AddRange(TagReader.Read(new(paragraph, place, ++number), problems).Take(MostTags + 1 - tags.Count));
            if (problems.Count >= TemplateVerdict.MostProblems)
                break;
            if (tags.Count <= MostTags)
                continue;
            problems.Add(tags[^1].Problem($"có quá {MostTags} thẻ. Chia mẫu thành nhiều mẫu nhỏ hơn."));
            break;
        }
        return tags;
    }

    // What Word notes for itself would be repeated with the blocks (ids must be unique) and differ from save to save;
    // a content control bound to data of its own would even put those in the place of ours.
    private static void Tidy(XElement root)
    {
        Unwrap(root);
        root.Descendants().Where(e => Noise.Contains(e.Name)).ToList().ForEach(e => e.Remove());
        root.Descendants().Attributes()
            .Where(a => a.Name.LocalName is "paraId" or "textId" || a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
            .ToList().ForEach(a => a.Remove());
        foreach (var text in root.Descendants(WordXml.T).ToList())
            text.SetValue(text.Value);
        WordXml.UsePrefixW(root);
    }

    private static void Unwrap(XElement root)
    {
        foreach (var wrapper in root.Descendants().Where(e => Wrappers.Contains(e.Name)).Reverse().ToList())
        {
            var content = (wrapper.Element(WordXml.W + "sdtContent") ?? wrapper).Nodes().Where(n => n is not XElement e || !WrapperNotes.Contains(e.Name)).ToList();
            content.ForEach(n => n.Remove());
            wrapper.ReplaceWith(content);
        }
    }

    private static void Guard(XElement root)
    {
        foreach (var container in root.DescendantsAndSelf().Where(e => Containers.Contains(e.Name) && HasMarks(e)).ToList())
            container.Add(new XProcessingInstruction("ntm", EndMark));
        foreach (var table in root.Descendants(WordXml.Table).Where(t => HasMarks(t) && !HasFixedRow(t)).ToList())
        {
            table.AddBeforeSelf(new XProcessingInstruction("ntm", TableMark));
            table.AddAfterSelf(new XProcessingInstruction("ntm", TableEndMark));
        }
    }

    private static bool HasMarks(XElement element) => element.Nodes().OfType<XProcessingInstruction>().Any();

    // Blocks directly in a table hold whole rows; a row before the first mark or behind the last is always there.
    private static bool HasFixedRow(XElement table) =>
        table.Nodes().TakeWhile(n => n is not XProcessingInstruction).Concat(table.Nodes().Reverse().TakeWhile(n => n is not XProcessingInstruction))
            .Any(n => n is XElement e && e.Name == WordXml.Row);

    private static CompiledPart? Nest(IEnumerable<(byte[] Xml, string? Mark)> pieces, List<Tag> tags, List<TemplateProblem> problems)
    {
        var open = new Stack<OpenBlock>();
        open.Push(new(null, [], []));
        foreach (var (xml, mark) in pieces)
        {
            if (xml.Length > 0)
                open.Peek().Content.Add(new Fixed(xml));
            if (mark is null)
                continue;
            var tag = int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? tags[index] : null;
            if (mark == EndMark)
                open.Peek().Content.Add(new ParagraphAtEnd());
            else if (tag is { Kind: TagKind.Value })
                open.Peek().Add(new Field(FieldName.Of(tag.Name), tag.Format), tag.With([]));
            else if (mark == TableMark)
                open.Push(new(null, [], open.Peek().Tags));
            else if (tag is { Opens: true })
                open.Push(new(tag, [], []));
            else if (!Close(open, tag))
            {
                problems.Add(tag!.Problem($"khối đóng ở {tag.Written} chồng lên một khối khác. Đặt thẻ đóng của khối trước và thẻ mở của khối sau ở hai hàng khác nhau."));
                return null;
            }
        }
        var whole = open.Pop();
        return new([.. whole.Content], whole.Tags);
    }

    private static bool Close(Stack<OpenBlock> open, Tag? closing)
    {
        var block = open.Pop();
        if (block.Tag?.Name != closing?.Name || open.Count == 0)
            return false;
        if (block.Tag is not { } tag)
            open.Peek().Content.Add(new TableWithRows([.. block.Content]));
        else
            open.Peek().Add(new Section(FieldName.Of(tag.Name), tag.Kind == TagKind.Inverted, [.. block.Content], tag.Kind == TagKind.Condition), tag.With(block.Tags));
        return true;
    }

    /// <summary>What has come so far of a block that is still open; a table shares the tags of what surrounds it.</summary>
    private sealed record OpenBlock(Tag? Tag, List<Segment> Content, List<TemplateTag> Tags)
    {
        public void Add(Segment segment, TemplateTag tag)
        {
            Content.Add(segment);
            Tags.Add(tag);
        }
    }
}

/// <summary>A part compiled to segments, and its tags as its author wrote them.</summary>
internal sealed record CompiledPart(Segment[] Segments, IReadOnlyList<TemplateTag> Tags);

/// <summary>A part's XML with marks in it, cut at the marks.</summary>
internal static class MarkedXml
{
    private static ReadOnlySpan<byte> Opening => "<?ntm "u8;
    private static ReadOnlySpan<byte> Closing => "?>"u8;

    /// <summary>Each piece of XML with the mark behind it; the last has none.</summary>
    public static List<(byte[] Xml, string? Mark)> Split(ReadOnlySpan<byte> xml)
    {
        var pieces = new List<(byte[], string?)>();
        for (int at; (at = xml.IndexOf(Opening)) >= 0;)
        {
            var mark = xml[(at + Opening.Length)..];
            var end = mark.IndexOf(Closing);
            pieces.Add((xml[..at].ToArray(), System.Text.Encoding.ASCII.GetString(mark[..end])));
            xml = mark[(end + Closing.Length)..];
        }
        pieces.Add((xml.ToArray(), null));
        return pieces;
    }
}
