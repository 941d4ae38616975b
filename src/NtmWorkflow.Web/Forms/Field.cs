using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NtmWorkflow.Web.Forms;

/// <summary>
/// A form field with its label, hint and error, tied together for screen readers:
/// <c>&lt;field asp-for="Email" type="email" hint="..." /&gt;</c>. Its content, when it has any, stands in place of the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for")]
public sealed class Field(IHtmlGenerator html) : TagHelper
{
    /// <summary>The property that the field edits; its display name is the label.</summary>
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>A label that says more than the property's display name.</summary>
    public string? Label { get; set; }

    /// <summary>The input's type (text, email, password, date, number, file), or <c>textarea</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>How many lines a <c>textarea</c> shows.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>What a person may want to know before filling in the field.</summary>
    public string? Hint { get; set; }

    /// <summary>The input's <c>autocomplete</c> value.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The input's <c>inputmode</c> value.</summary>
    public string? Inputmode { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    private string Id => TagBuilder.CreateSanitizedId(View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), "_");

    private bool Invalid => View.ViewData.ModelState.TryGetValue(For.Name, out var entry) && entry.Errors.Count > 0;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Invalid ? "field field--invalid" : "field");
        output.Content.AppendHtml(html.GenerateLabel(View, For.ModelExplorer, For.Name, Label, null));
        if (Hint is not null)
            output.Content.AppendHtml(Note("hint", Hint));
        if (Invalid)
            output.Content.AppendHtml(Note("error", View.ViewData.ModelState[For.Name]!.Errors[0].ErrorMessage));
        output.Content.AppendHtml(content.IsEmptyOrWhiteSpace ? Input() : content);
    }

    private TagBuilder Note(string kind, string text)
    {
        var note = new TagBuilder("p");
        note.AddCssClass("field__" + kind);
        note.Attributes["id"] = $"{Id}-{kind}";
        note.InnerHtml.Append(text);
        return note;
    }

    private TagBuilder Input()
    {
        var input = Type switch
        {
            "textarea" => html.GenerateTextArea(View, For.ModelExplorer, For.Name, Rows, 0, null),
            "password" => html.GeneratePassword(View, For.ModelExplorer, For.Name, null, null),
            "date" => html.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, "{0:yyyy-MM-dd}", null),
            _ => html.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, null, null),
        };
        if (Type != "textarea")
            input.MergeAttribute("type", Type, replaceExisting: true);
        SetUnlessNull(input, "autocomplete", Autocomplete);
        SetUnlessNull(input, "inputmode", Inputmode);
        SetUnlessNull(input, "aria-describedby", DescribedBy());
        SetUnlessNull(input, "aria-invalid", Invalid ? "true" : null);
        return input;
    }

    private string? DescribedBy()
    {
        var notes = new[] { Hint is null ? null : $"{Id}-hint", Invalid ? $"{Id}-error" : null }.Where(note => note is not null);
        var ids = string.Join(' ', notes);
        return ids.Length > 0 ? ids : null;
    }

    private static void SetUnlessNull(TagBuilder tag, string name, string? value)
    {
        if (value is not null)
            tag.MergeAttribute(name, value, replaceExisting: true);
    }
}
