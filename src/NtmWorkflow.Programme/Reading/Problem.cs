namespace NtmWorkflow.Programme.Reading;

/// <summary>One thing wrong with an input: where (JSON path), what, and how to mend it, in Vietnamese.</summary>
public sealed record Problem(string Path, string What, string Mend)
{
    public override string ToString() => $"{Path}: {What}. {Mend}.";
}
