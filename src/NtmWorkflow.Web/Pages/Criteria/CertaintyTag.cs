using Microsoft.AspNetCore.Razor.TagHelpers;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Web.Pages.Criteria;

/// <summary>How far a threshold is known, as a tag: <c>&lt;certainty of="..." /&gt;</c>.</summary>
[HtmlTargetElement("certainty", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CertaintyTag : TagHelper
{
    /// <summary>The certainty shown.</summary>
    public required Certainty Of { get; set; }

    /// <summary>The words of each certainty.</summary>
    public static string Words(Certainty certainty) => certainty switch
    {
        Certainty.Confirmed => "Đã xác nhận",
        Certainty.Recalled => "Chưa có nguồn, chờ xác nhận",
        _ => "Chưa xác định",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Of switch
        {
            Certainty.Confirmed => "tag tag--done",
            Certainty.Recalled => "tag tag--waiting",
            _ => "tag tag--unknown",
        });
        output.Content.SetContent(Words(Of));
    }
}
