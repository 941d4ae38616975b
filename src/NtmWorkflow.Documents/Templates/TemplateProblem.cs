namespace NtmWorkflow.Documents.Templates;

/// <summary>One thing in a template (mẫu văn bản) that its author must mend, said in the author's words.</summary>
/// <param name="Where">The part of the document and the paragraph.</param>
/// <param name="Around">The text around the place, as the author sees it in Word.</param>
/// <param name="What">What is wrong and how to mend it.</param>
public sealed record TemplateProblem(string Where, string Around, string What)
{
    internal static TemplateProblem InFile(string what) => new("Tệp mẫu", "", what);

    public override string ToString() => Around.Length == 0 ? $"{Where}: {What}" : $"{Where}, chỗ “{Around}”: {What}";
}

/// <summary>The outcome of checking an uploaded template (mẫu văn bản): a usable template, or every problem in it.</summary>
public sealed record TemplateVerdict(Template? Template, IReadOnlyList<TemplateProblem> Problems)
{
    /// <summary>More than anybody mends at once.</summary>
    public const int MostProblems = 100;

    /// <summary>The template, for callers that ship it themselves and regard a refusal as a defect.</summary>
    public Template Accepted => Template ?? throw new InvalidDataException(string.Join(Environment.NewLine, Problems));

    internal static TemplateVerdict Refused(IReadOnlyList<TemplateProblem> problems) => new(null, [.. problems.Take(MostProblems)]);
}
