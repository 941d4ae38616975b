using System.Collections.Immutable;

namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>What the host calls its roles and the outcomes of its tasks (tên vai trò, tên kết quả); the engine knows only its own.</summary>
public sealed record Vocabulary(ImmutableDictionary<string, string> Roles, ImmutableDictionary<string, string> Outcomes)
{
    /// <summary>No words but the engine's own.</summary>
    public static readonly Vocabulary Own = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty);

    private static readonly ImmutableDictionary<string, string> Standard = new Dictionary<string, string>
    {
        ["Approved"] = "Duyệt",
        ["Returned"] = "Trả lại",
        ["Issued"] = "Đã ban hành",
        ["Passed"] = "Đạt",
        ["Failed"] = "Không đạt",
        ["True"] = "Đúng",
        ["False"] = "Sai",
        ["Done"] = "Đã thực hiện",
    }.ToImmutableDictionary();

    /// <summary>The words for an outcome; an outcome that nobody has words for is shown by its name.</summary>
    public string Outcome(string port) => Outcomes.GetValueOrDefault(port) ?? Standard.GetValueOrDefault(port) ?? port;
}
