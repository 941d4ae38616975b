namespace NtmWorkflow.Documents.Templates;

/// <summary>What a tag asks for: a value, a block that repeats or depends, a condition, its opposite, the end of a block.</summary>
public enum TagKind { Value, Section, Condition, Inverted, End }

/// <summary>A tag (thẻ) of a compiled template as its author wrote it, with the tags inside its block.</summary>
/// <param name="Where">The part of the document and the paragraph.</param>
/// <param name="Around">The text around the tag.</param>
public sealed record TemplateTag(TagKind Kind, string Name, string Written, string Where, string Around, FieldFormat? Format, IReadOnlyList<TemplateTag> Content)
{
    internal TemplateProblem Problem(string what) => new(Where, Around, what);
}
