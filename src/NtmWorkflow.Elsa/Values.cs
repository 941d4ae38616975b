using System.Globalization;
using Elsa.Workflows.Memory;

namespace NtmWorkflow.Elsa;

/// <summary>The values of variables: texts to us, .NET's types to Elsa.</summary>
internal static class Values
{
    public static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <param name="value">As Elsa holds it, or as it stands in a stored state.</param>
    public static string TextOf(Variable variable, object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) switch
    {
        null or "" when variable is Variable<bool> => "false",
        null or "" when variable is Variable<int> => "0",
        { } text when variable is Variable<bool> => text.ToLowerInvariant(),
        var text => text ?? "",
    };

    public static object Of(Variable variable, string text) => variable switch
    {
        Variable<bool> => text == "true",
        Variable<int> => NumberOf(text),
        _ => text,
    };

    public static int NumberOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
