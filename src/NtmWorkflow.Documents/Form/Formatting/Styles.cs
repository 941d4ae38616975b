using System.Xml.Linq;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Formatting;

/// <summary>The styles of a document (kiểu định dạng) and its defaults, each style with those that it is based on.</summary>
internal sealed class Styles
{
    // Longer chains are no longer written by anybody; a circle must end.
    private const int LongestChain = 20;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> standard = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<XElement>> chains = new(StringComparer.Ordinal);

    public Styles(XElement? part)
    {
        var defaults = part?.Element(WordXml.W + "docDefaults");
        RunDefaults = defaults?.Element(WordXml.W + "rPrDefault")?.Element(WordXml.W + "rPr");
        ParagraphDefaults = defaults?.Element(WordXml.W + "pPrDefault")?.Element(WordXml.W + "pPr");
        foreach (var style in part?.Elements(WordXml.W + "style") ?? [])
            if (style.Value("styleId") is { } id && styles.TryAdd(id, style) && style.Value("type") is { } type && style.Value("default") is "1" or "true" or "on")
                standard.TryAdd(style.Value("type")!, id);
    }

    public XElement? RunDefaults { get; }

    public XElement? ParagraphDefaults { get; }

    /// <summary>The style of this name, or the standard one of its type, behind those that it is based on.</summary>
    public IReadOnlyList<XElement> Chain(string type, string? id)
    {
        var name = id is not null && styles.ContainsKey(id) ? id : standard.GetValueOrDefault(type);
        if (name is null)
            return [];
        if (!chains.TryGetValue(name, out var chain))
            chains[name] = chain = Read(name);
        return chain;
    }

    private List<XElement> Read(string name)
    {
        var chain = new List<XElement>();
        for (string? next = name; next is not null && chain.Count < LongestChain && styles.TryGetValue(next, out var style) && !chain.Contains(style);
            next = style.Element(WordXml.W + "basedOn").Value())
            chain.Add(style);
        chain.Reverse();
        return chain;
    }
}
