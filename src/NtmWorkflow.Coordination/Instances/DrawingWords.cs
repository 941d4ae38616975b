using System.Collections.Immutable;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Lifecycle.Drawing;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>What a drawn workflow calls our roles and the outcomes of our tasks: as the pages do.</summary>
public static class DrawingWords
{
    public static Vocabulary All { get; } = new(
        Roles.All.ToImmutableDictionary(role => role, Roles.DisplayName),
        new Dictionary<string, string>
        {
            ["Met"] = "Đủ điều kiện",
            ["NotMet"] = "Chưa đạt chuẩn",
            ["Recognised"] = "Công nhận",
            ["ToSupplement"] = "Trả lại để bổ sung",
            ["Refused"] = "Không công nhận",
            ["NotHeld"] = "Không tổ chức",
        }.ToImmutableDictionary());
}
