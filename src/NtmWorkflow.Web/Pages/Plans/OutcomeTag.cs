using Microsoft.AspNetCore.Razor.TagHelpers;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Web.Pages.Plans;

/// <summary>Met, not met or not concluded yet, as a tag: <c>&lt;outcome of="..." /&gt;</c>.</summary>
[HtmlTargetElement("outcome", TagStructure = TagStructure.WithoutEndTag)]
public sealed class OutcomeTag : TagHelper
{
    /// <summary>The outcome shown.</summary>
    public required Outcome Of { get; set; }

    /// <summary>What an outcome rests on, in words.</summary>
    public static string Words(Basis basis) => basis switch
    {
        Basis.Threshold => "theo số liệu và mức đạt",
        Basis.Assessment => "theo kết luận của cơ quan phụ trách",
        _ => "chưa có căn cứ",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (kind, words) = Of switch
        {
            Outcome.Met => ("done", "Đạt"),
            Outcome.NotMet => ("late", "Chưa đạt"),
            _ => ("unknown", "Chưa kết luận"),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tag tag--{kind}");
        output.Content.SetContent(words);
    }
}
