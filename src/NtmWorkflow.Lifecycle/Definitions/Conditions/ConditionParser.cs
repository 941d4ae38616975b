using System.Globalization;
using System.Text.RegularExpressions;

namespace NtmWorkflow.Lifecycle.Definitions.Conditions;

/// <summary>A condition that was read, or in one Vietnamese sentence why it could not be.</summary>
public sealed record ConditionReading(Condition? Condition, string? Fault);

/// <summary>
/// Reads conditions: names of variables, whole numbers, texts in quotation marks, the comparisons = &lt;&gt; &lt; &lt;= &gt; &gt;=, not, and, or,
/// parentheses. "not" binds closest, then "and", then "or".
/// </summary>
public sealed partial class ConditionParser
{
    private const int MostCharacters = 500;
    private const int MostDepth = 20;

    private static readonly string[] Words = ["not", "and", "or"];

    private readonly List<(string Text, int At)> tokens;
    private readonly int length;
    private int next;
    private int depth;

    private ConditionParser(List<(string, int)> tokens, int length) => (this.tokens, this.length) = (tokens, length);

    /// <summary>Reads a text of at most 500 characters, nested at most 20 deep.</summary>
    public static ConditionReading Read(string text)
    {
        if (text.Length > MostCharacters)
            return new(null, $"Điều kiện dài {text.Length} ký tự, vượt giới hạn {MostCharacters}.");
        try
        {
            var parser = new ConditionParser([.. Tokens(text)], text.Length);
            var condition = parser.Either();
            return parser.next == parser.tokens.Count ? new(condition, null) : throw parser.Unexpected("«and», «or» hoặc hết điều kiện");
        }
        catch (FormatException fault)
        {
            return new(null, fault.Message);
        }
    }

    private static IEnumerable<(string, int)> Tokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var token = Token().Match(text, at);
            if (!token.Success)
                throw new FormatException($"Điều kiện có ký tự «{text[at]}» không hiểu được, hoặc chuỗi không có dấu đóng, ở ký tự {at + 1}.");
            if (!string.IsNullOrWhiteSpace(token.Value))
                yield return (token.Value, at + 1);
            at += token.Length;
        }
    }

    private Condition Either()
    {
        var condition = Both();
        while (Take("or"))
            condition = new Or(condition, Both());
        return condition;
    }

    private Condition Both()
    {
        var condition = One();
        while (Take("and"))
            condition = new And(condition, One());
        return condition;
    }

    private Condition One()
    {
        if (++depth > MostDepth)
            throw new FormatException($"Điều kiện lồng quá {MostDepth} cấp.");
        var condition = Take("not") ? new Not(One()) : Take("(") ? Inside() : FlagOrComparison();
        depth--;
        return condition;
    }

    private Condition Inside()
    {
        var condition = Either();
        return Take(")") ? condition : throw Unexpected("«)»");
    }

    private Condition FlagOrComparison()
    {
        var left = Term();
        if (Current is { } sign && Comparison.Signs.Contains(sign))
        {
            next++;
            return new Comparison(left, sign, Term());
        }
        return left is VariableTerm flag ? new Flag(flag.Name) : throw Unexpected("một dấu so sánh (= <> < <= > >=)");
    }

    private Term Term()
    {
        if (Current is not { } token || token is "(" or ")" || Comparison.Signs.Contains(token) || Words.Contains(token))
            throw Unexpected("một biến, một số hoặc một chuỗi trong dấu \"\"");
        next++;
        return token[0] == '"' ? new TextTerm(token[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal))
            : !char.IsAsciiLetter(token[0]) ? new NumberTerm(Number(token))
            : new VariableTerm(token);
    }

    private static int Number(string token) => int.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException($"Số «{token}» trong điều kiện quá lớn.");

    private string? Current => next < tokens.Count ? tokens[next].Text : null;

    private bool Take(string word)
    {
        if (Current != word)
            return false;
        next++;
        return true;
    }

    private FormatException Unexpected(string expected) => new(Current is { } token
        ? $"Điều kiện cần {expected}, nhưng ở ký tự {tokens[next].At} lại có «{token}»."
        : $"Điều kiện cần {expected}, nhưng đã hết ở ký tự {length}.");

    [GeneratedRegex("""\G(?:\s+|[A-Za-z][A-Za-z0-9_.-]*|-?[0-9]+(?![A-Za-z0-9_.])|"(?:[^"\p{C}]|"")*"|<>|<=|>=|[=<>()])""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
