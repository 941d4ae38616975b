using NtmWorkflow.Documents.Form.Anatomy;
using NtmWorkflow.Documents.Form.Reading;

namespace NtmWorkflow.Documents.Form;

/// <summary>A rule of form (quy tắc thể thức) of Decree 30/2020/NĐ-CP, with its check, or with the reason why no program can decide it.</summary>
/// <param name="Number">Its number in the list of rules, such as "A3".</param>
public sealed record FormRule(string Number, string Name, Severity Severity)
{
    /// <summary>Why it is left to people; null when it is checked.</summary>
    public string? NotChecked { get; private init; }

    public bool IsChecked => NotChecked is null;

    internal Func<Administrative, IEnumerable<Fault>> Check { get; private init; } = _ => [];

    internal static FormRule Mandatory(string number, string name, Func<Administrative, IEnumerable<Fault>> check) => new(number, name, Severity.Mandatory) { Check = check };

    internal static FormRule Warning(string number, string name, Func<Administrative, IEnumerable<Fault>> check) => new(number, name, Severity.Warning) { Check = check };

    internal static FormRule LeftToPeople(string number, string name, string why) => new(number, name, Severity.Warning) { NotChecked = why };
}

/// <summary>One breach of a rule: the paragraph, what is there, what must be, how to mend it.</summary>
internal sealed record Fault(Paragraph? At, string Found, string Required, string Mend)
{
    /// <summary>Said with less weight than the rule's own, because it is only likely.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The words meant, when the paragraph's beginning would not show them.</summary>
    public string? Around { get; init; }

    /// <summary>Where it is, when it is in no paragraph.</summary>
    public string? Part { get; init; }
}
