using System.Globalization;

namespace NtmWorkflow.Lifecycle.Definitions.Conditions;

/// <summary>
/// A condition on variables, such as <c>round >= 3 and not (standard = "cơ bản")</c>: it compares, and can do nothing else - no loop,
/// no call, nothing that reaches out of the instance.
/// </summary>
public abstract record Condition
{
    /// <summary>Whether it holds for an instance that has these variables.</summary>
    public abstract bool Holds(IReadOnlyDictionary<string, string> variables);

    /// <summary>The text that <see cref="ConditionParser"/> reads as this condition.</summary>
    public sealed override string ToString() => Print(0);

    /// <summary>The text, in parentheses if what stands around binds closer than this.</summary>
    internal abstract string Print(int around);

    private protected static string Within(int around, int own, string text) => own < around ? $"({text})" : text;
}

/// <summary>A Boolean variable that is true.</summary>
public sealed record Flag(string Variable) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(IReadOnlyDictionary<string, string> variables) => variables[Variable] == "true";

    internal override string Print(int around) => Variable;
}

/// <summary>The opposite.</summary>
public sealed record Not(Condition Inner) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(IReadOnlyDictionary<string, string> variables) => !Inner.Holds(variables);

    internal override string Print(int around) => $"not {Inner.Print(3)}";
}

/// <summary>Both.</summary>
public sealed record And(Condition Left, Condition Right) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(IReadOnlyDictionary<string, string> variables) => Left.Holds(variables) && Right.Holds(variables);

    internal override string Print(int around) => Within(around, 1, $"{Left.Print(1)} and {Right.Print(2)}");
}

/// <summary>At least one of the two.</summary>
public sealed record Or(Condition Left, Condition Right) : Condition
{
    /// <inheritdoc/>
    public override bool Holds(IReadOnlyDictionary<string, string> variables) => Left.Holds(variables) || Right.Holds(variables);

    internal override string Print(int around) => Within(around, 0, $"{Left.Print(0)} or {Right.Print(1)}");
}

/// <summary>Two numbers compared, or two texts held to be the same or not.</summary>
/// <param name="Sign">One of <see cref="Signs"/>.</param>
public sealed record Comparison(Term Left, string Sign, Term Right) : Condition
{
    /// <summary>The signs of comparison; texts know only the first two.</summary>
    public static readonly string[] Signs = ["=", "<>", "<=", ">=", "<", ">"];

    /// <inheritdoc/>
    public override bool Holds(IReadOnlyDictionary<string, string> variables) => Sign switch
    {
        "=" => Left.In(variables) == Right.In(variables),
        "<>" => Left.In(variables) != Right.In(variables),
        "<=" => Left.NumberIn(variables) <= Right.NumberIn(variables),
        ">=" => Left.NumberIn(variables) >= Right.NumberIn(variables),
        "<" => Left.NumberIn(variables) < Right.NumberIn(variables),
        _ => Left.NumberIn(variables) > Right.NumberIn(variables),
    };

    internal override string Print(int around) => Within(around, 2, $"{Left} {Sign} {Right}");
}

/// <summary>What a comparison compares.</summary>
public abstract record Term
{
    /// <summary>The value for an instance that has these variables; a number without sign for plus or zeros before it.</summary>
    public abstract string In(IReadOnlyDictionary<string, string> variables);

    internal int NumberIn(IReadOnlyDictionary<string, string> variables) => int.Parse(In(variables), CultureInfo.InvariantCulture);
}

/// <summary>The value of a variable.</summary>
public sealed record VariableTerm(string Name) : Term
{
    /// <inheritdoc/>
    public override string In(IReadOnlyDictionary<string, string> variables) => variables[Name];

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A whole number.</summary>
public sealed record NumberTerm(int Value) : Term
{
    /// <inheritdoc/>
    public override string In(IReadOnlyDictionary<string, string> variables) => ToString();

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A text; within it a quotation mark is written twice.</summary>
public sealed record TextTerm(string Value) : Term
{
    /// <inheritdoc/>
    public override string In(IReadOnlyDictionary<string, string> variables) => Value;

    /// <inheritdoc/>
    public override string ToString() => $"\"{Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
