using System.Text;
using NtmWorkflow.Documents.Packages;

namespace NtmWorkflow.Documents.Templates;

/// <summary>A part of a template's package: written anew from segments, or the same in every document and compressed once.</summary>
internal sealed record TemplatePart(byte[] Name, Segment[]? Segments, Deflated Same, byte[] Bytes, IReadOnlyList<TemplateTag> Tags)
{
    public static TemplatePart Varying(string name, CompiledPart part) => new(Encoding.UTF8.GetBytes(name), part.Segments, default, [], part.Tags);

    public static TemplatePart Fixed(string name, byte[] content)
    {
        var deflating = new Deflating();
        deflating.Begin();
        deflating.Write(content);
        var deflated = deflating.End();
        return new(Encoding.UTF8.GetBytes(name), null, deflated, deflating[deflated.Bytes].ToArray(), []);
    }
}
