using System.Collections.Immutable;
using System.Text.Json;
using NtmWorkflow.Lifecycle.Definitions.Conditions;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>How an input gets its value: there is no code in a definition, so these are all.</summary>
public enum ExpressionKind
{
    /// <summary>The value itself.</summary>
    Literal,

    /// <summary>The name of a variable.</summary>
    Variable,

    /// <summary>A text that holds JSON.</summary>
    Object,

    /// <summary>A <see cref="Conditions.Condition"/> as text, whose value is "true" or "false".</summary>
    Condition,
}

/// <summary>The value of an input, as the definition gives it.</summary>
public sealed record Expression(ExpressionKind Kind, string Value)
{
    /// <summary>The value of this input for an instance that has these variables.</summary>
    public string In(IReadOnlyDictionary<string, string> variables) => Kind switch
    {
        ExpressionKind.Variable => variables[Value],
        ExpressionKind.Condition => ConditionParser.Read(Value).Condition!.Holds(variables) ? "true" : "false",
        _ => Value,
    };

    /// <summary>The texts of a JSON array, or null if this is not an array of texts.</summary>
    public ImmutableArray<string>? Texts()
    {
        if (Kind != ExpressionKind.Object)
            return null;
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Value) is { } texts && texts.All(text => text is not null) ? [.. texts!] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
