using System.Text.Json;
using NtmWorkflow.Documents.Packages;

namespace NtmWorkflow.Documents.Templates;

/// <summary>Makes the documents of one thread, one after the other, with buffers that serve again for the next.</summary>
internal sealed class Press
{
    // A document of unusual size must not hold its memory for ever.
    private const int MostKept = 4 << 20;

    [ThreadStatic]
    private static Press? ofThread;

    private readonly Filling filling = new();
    private readonly Deflating deflating = new();
    private readonly ZipWriter zip = new();
    private readonly List<Range> taken = [];
    private readonly List<Deflated> finished = [];
    private readonly FilledText text;

    private Press() => text = new(deflating);

    public static Press OfThread => ofThread ??= new();

    public IReadOnlyList<MissingField> Missing(TemplatePart[] parts, JsonElement data)
    {
        try
        {
            Take(parts, data);
            return [.. filling.Missing];
        }
        finally
        {
            Clear();
        }
    }

    /// <summary>Writes nothing unless every part is there.</summary>
    public void Print(TemplatePart[] parts, JsonElement data, Stream docx)
    {
        try
        {
            Take(parts, data);
            if (filling.Missing.Count > 0)
                throw new MissingFieldsException([.. filling.Missing]);
            foreach (var part in taken)
                finished.Add(text.Compress(filling, part));
            Write(parts, docx);
        }
        finally
        {
            Clear();
        }
    }

    private void Take(TemplatePart[] parts, JsonElement data)
    {
        filling.Begin(data);
        foreach (var part in parts)
            if (part.Segments is { } segments)
                taken.Add(filling.Take(segments));
    }

    private void Write(TemplatePart[] parts, Stream docx)
    {
        var next = 0;
        zip.Begin(docx);
        foreach (var part in parts)
            if (part.Segments is null)
                zip.Add(part.Name, part.Same, part.Bytes);
            else
                zip.Add(part.Name, finished[next], deflating[finished[next++].Bytes]);
        zip.End();
    }

    private void Clear()
    {
        filling.Clear();
        deflating.Clear();
        taken.Clear();
        finished.Clear();
        if (filling.Capacity > MostKept || deflating.Capacity > MostKept)
            ofThread = null;
    }
}
