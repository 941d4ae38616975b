using System.Text;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>A definition as Mermaid text (flowchart TD), to be pasted into a page that draws it.</summary>
public static class Mermaid
{
    /// <summary>The text; the same bytes for the same definition and words.</summary>
    public static string Of(WorkflowDefinition definition, Vocabulary words)
    {
        var picture = Layout.Of(definition, words, Standing.Nowhere);
        var (boxes, returns) = (picture.Boxes, picture.Lines.Where(line => line.IsReturn).SelectMany(line => line.Connections).ToHashSet());
        // An activity may be called "end", which is a word of Mermaid's own: so steps are numbered.
        var idOf = boxes.Index().ToDictionary(box => box.Item.Activity.Id, box => $"b{box.Index + 1}");
        var steps = boxes.Select(box => $"{idOf[box.Activity.Id]}{Shaped(box.Face.Outline, TextOf(box))}");
        var arrows = definition.Connections.Select(connection =>
            $"{idOf[connection.Source]} {(returns.Contains(connection) ? "-.->" : "-->")}{LabelOf(connection, definition, words)} {idOf[connection.Target]}");
        return "flowchart TD\n" + string.Concat(steps.Concat(arrows).Select(line => $"    {line}\n"));
    }

    private static string TextOf(Box box) =>
        box.Face.Caption is { } caption ? $"{Quoted(caption)}<br/>{Quoted(box.Activity.DisplayText)}" : Quoted(box.Activity.DisplayText);

    private static string LabelOf(Connection connection, WorkflowDefinition definition, Vocabulary words) =>
        definition.Activities[connection.Source].Ports is ["Done"] ? "" : $"|\"{Quoted(words.Outcome(connection.Port))}\"|";

    private static string Shaped(Outline outline, string text) => outline switch
    {
        Outline.Round => $"([\"{text}\"])",
        Outline.Hexagon => $"{{{{\"{text}\"}}}}",
        Outline.DoubleSided or Outline.Bar => $"[[\"{text}\"]]",
        Outline.Delay => $">\"{text}\"]",
        Outline.Page => $"[/\"{text}\"/]",
        Outline.Slanted => $"[\\\"{text}\"\\]",
        Outline.Clipped => $"[/\"{text}\"\\]",
        _ => $"[\"{text}\"]",
    };

    /// <summary>Everything that is not a letter, a digit, a space or harmless is written as its number, which Mermaid puts back.</summary>
    private static string Quoted(string text) => string.Concat(text.EnumerateRunes().Select(letter =>
        Rune.IsLetterOrDigit(letter) || ",.()?:/-".Contains(letter.ToString(), StringComparison.Ordinal) ? letter.ToString()
        : Rune.IsWhiteSpace(letter) || Rune.IsControl(letter) ? " "
        : $"#{letter.Value};"));
}
