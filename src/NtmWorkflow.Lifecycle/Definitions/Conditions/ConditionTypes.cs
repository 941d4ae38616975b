namespace NtmWorkflow.Lifecycle.Definitions.Conditions;

/// <summary>Whether a condition names variables that exist, and compares like with like.</summary>
internal sealed class ConditionTypes(IReadOnlyDictionary<string, Variable> variables)
{
    /// <summary>The first thing wrong, in one Vietnamese sentence; null if nothing is.</summary>
    public string? FaultOf(Condition condition) => condition switch
    {
        Flag flag => FaultOf(flag),
        Not not => FaultOf(not.Inner),
        And and => FaultOf(and.Left) ?? FaultOf(and.Right),
        Or or => FaultOf(or.Left) ?? FaultOf(or.Right),
        Comparison comparison => FaultOf(comparison),
        _ => throw new InvalidOperationException($"No rule for the condition {condition}."),
    };

    private string? FaultOf(Flag flag) => Unknown(flag.Variable)
        ?? (variables[flag.Variable].TypeName == "Boolean" ? null : $"Biến «{flag.Variable}» không phải kiểu Boolean nên phải so sánh với một giá trị.");

    private string? FaultOf(Comparison comparison)
    {
        if (Unknown(comparison.Left) is { } left)
            return left;
        if (Unknown(comparison.Right) is { } right)
            return right;
        var type = TypeOf(comparison.Left);
        return type == "Boolean" ? $"Biến «{comparison.Left}» kiểu Boolean không so sánh; hãy viết «{comparison.Left}» hoặc «not {comparison.Left}»."
            : type != TypeOf(comparison.Right) ? $"Không so sánh được «{comparison.Left}» với «{comparison.Right}» vì khác kiểu."
            : type == "String" && comparison.Sign is not ("=" or "<>") ? $"Chuỗi chỉ so sánh bằng = hoặc <>, không dùng «{comparison.Sign}»."
            : null;
    }

    private string? Unknown(Term term) => term is VariableTerm variable ? Unknown(variable.Name) : null;

    private string? Unknown(string name) => variables.ContainsKey(name) ? null : $"Không có biến nào tên «{name}».";

    private string TypeOf(Term term) => term switch
    {
        VariableTerm variable => variables[variable.Name].TypeName,
        NumberTerm => "Int32",
        _ => "String",
    };
}
