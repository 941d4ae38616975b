using System.Collections.Immutable;
using NtmWorkflow.Lifecycle.Definitions.Conditions;

namespace NtmWorkflow.Lifecycle.Definitions;

/// <summary>The inputs of one activity: each read as an expression and held against what its type allows.</summary>
internal sealed class Inputs(JsonPlace activity, IReadOnlyDictionary<string, Variable> variables, List<Fault> faults)
{
    private const int MostTexts = 20;

    private const string KnownExpressions = "Hãy dùng Literal, Variable, Object, hoặc Ntm cho điều kiện so sánh.";

    public static readonly ImmutableSortedDictionary<string, Expression> None =
        ImmutableSortedDictionary.Create<string, Expression>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Expression> Read(ActivityType type)
    {
        var inputs = None;
        foreach (var rule in type.Inputs)
        {
            var expression = activity[rule.Name] is { } place ? ReadOne(place, rule) : Missing(rule);
            if (expression is not null)
                inputs = inputs.Add(rule.Name, expression);
        }
        if (type.Kind == ActivityKind.Assignment)
            CheckAssignment(inputs);
        return inputs;
    }

    private Expression? Missing(InputRule rule)
    {
        if (rule.Kind == InputKind.JoinMode)
            faults.Add(JoinMode($"{activity.Path}.{rule.Name}", "Điểm gộp nhánh không ghi cách chờ, nên Elsa đi tiếp ngay khi nhánh đầu tiên tới (WaitAny)."));
        else if (rule.Required)
            faults.Add(new($"{activity.Path}.{rule.Name}", "missing-input", $"Thiếu mục bắt buộc «{rule.Name}».",
                $"Hãy điền «{rule.Name}» cho bước này."));
        return null;
    }

    private Expression? ReadOne(JsonPlace place, InputRule rule)
    {
        if (rule.Kind == InputKind.VariableName)
            return VariableAt(place);
        var expression = place.Scalar is { } bare ? new Expression(ExpressionKind.Literal, bare) : ReadExpression(place);
        return expression is null ? null : rule.Kind switch
        {
            InputKind.Boolean => AsBoolean(expression, place),
            InputKind.Texts => AsTexts(expression, place),
            InputKind.JoinMode => AsJoinMode(expression, place),
            InputKind.Definition when expression.Kind != ExpressionKind.Literal =>
                Refuse(place, "bad-value", "Mã quy trình phải ghi thẳng, để kiểm tra được trước khi chạy.", "Hãy dùng Literal."),
            _ => AsText(expression, place, rule),
        };
    }

    private Expression? ReadExpression(JsonPlace place)
    {
        if (place["typeName"]?.Text is null)
            return Refuse(place, "untyped-input", "Giá trị thiếu «typeName», nên Elsa sẽ bỏ qua.",
                "Hãy ghi dạng { \"typeName\": …, \"expression\": { \"type\": …, \"value\": … } }.");
        var value = place["expression"]?["value"];
        return place["expression"]?["type"]?.Text switch
        {
            "Literal" when value is null or { Scalar: not null } => new(ExpressionKind.Literal, value?.Scalar ?? ""),
            "Object" when value?.Text is { } json => new(ExpressionKind.Object, json),
            "Variable" when value is { } variable => VariableAt(variable),
            "Ntm" when value?.Text is { } condition => ConditionAt(place, condition),
            "Literal" or "Object" or "Variable" or "Ntm" => Refuse(place, "bad-value", "Giá trị của biểu thức không đúng dạng.",
                "Hãy ghi chữ, số hoặc true/false cho Literal, chuỗi chứa JSON cho Object, { \"id\": … } cho Variable, điều kiện cho Ntm."),
            "JavaScript" or "C#" or "CSharp" or "Python" or "Liquid" or "Delegate" => Refuse(place, "code-expression",
                $"Biểu thức «{place["expression"]?["type"]?.Text}» là mã lệnh chạy trên máy chủ, không được phép có trong quy trình.",
                KnownExpressions),
            null => Refuse(place, "unknown-expression", "Giá trị không ghi loại biểu thức, nên Elsa sẽ bỏ qua.", KnownExpressions),
            var other => Refuse(place, "unknown-expression", $"Không có loại biểu thức «{other}», nên Elsa sẽ bỏ qua giá trị này.",
                KnownExpressions),
        };
    }

    /// <summary>A variable is named by its id, in an object; the engine goes by its name.</summary>
    private Expression? VariableAt(JsonPlace place) =>
        place["id"]?.Text is { } id && variables.TryGetValue(id, out var variable)
            ? new(ExpressionKind.Variable, variable.Name)
            : Refuse(place, "unknown-variable", $"Không có biến nào mang mã «{place["id"]?.Text}».",
                "Hãy khai báo biến ở «variables», hoặc sửa mã.");

    private Expression? ConditionAt(JsonPlace place, string text)
    {
        var (condition, fault) = ConditionParser.Read(text);
        fault ??= new ConditionTypes(variables.Values.ToDictionary(variable => variable.Name)).FaultOf(condition!);
        return fault is null
            ? new(ExpressionKind.Condition, condition!.ToString())
            : Refuse(place, "bad-condition", fault, "Hãy viết điều kiện như «round >= 3 and not returned».");
    }

    private Expression? AsText(Expression expression, JsonPlace place, InputRule rule) => expression switch
    {
        { Kind: ExpressionKind.Condition } when rule.Name != "value" => Refuse(place, "bad-value", "Mục này nhận một chuỗi, không nhận điều kiện.",
            "Hãy dùng Literal hoặc Variable."),
        { Kind: ExpressionKind.Object } => Refuse(place, "bad-value", "Mục này nhận một chuỗi, không nhận Object.",
            "Hãy dùng Literal hoặc Variable."),
        { Kind: ExpressionKind.Literal, Value: "" } when rule.Name != "value" => rule.Required ? Missing(rule) : null,
        _ => expression,
    };

    private Expression? AsBoolean(Expression expression, JsonPlace place) =>
        expression.Kind == ExpressionKind.Literal && VariableList.BooleanText(expression.Value) is "true" or "false"
            ? expression with { Value = VariableList.BooleanText(expression.Value) }
        : expression.Kind == ExpressionKind.Condition || (expression.Kind == ExpressionKind.Variable && TypeOf(expression.Value) == "Boolean")
            ? expression
            : Refuse(place, "bad-value", "Điều kiện không phải true, false, một biến kiểu Boolean hoặc một phép so sánh.",
                "Hãy chọn một biến Boolean đã khai báo, hoặc viết điều kiện loại Ntm.");

    private Expression? AsTexts(Expression expression, JsonPlace place) =>
        expression.Texts() is { Length: > 0 and <= MostTexts } texts
            && !texts.Any(string.IsNullOrWhiteSpace) && texts.Distinct().Count() == texts.Length
            ? expression
            : Refuse(place, "bad-value",
                $"Mục này không phải danh sách từ 1 đến {MostTexts} chuỗi khác nhau, không rỗng.",
                "Hãy ghi dạng Object chứa mảng JSON, ví dụ { \"type\": \"Object\", \"value\": \"[\\\"Done\\\"]\" }.");

    private Expression? AsJoinMode(Expression expression, JsonPlace place)
    {
        if (expression is { Kind: ExpressionKind.Literal, Value: "WaitAll" or "WaitAny" })
            return expression;
        faults.Add(JoinMode(place.Path, $"Điểm gộp nhánh không có cách chờ «{expression.Value}»."));
        return null;
    }

    private void CheckAssignment(ImmutableSortedDictionary<string, Expression> inputs)
    {
        if (inputs.GetValueOrDefault("variable") is not { } target || inputs.GetValueOrDefault("value") is not { } value)
            return;
        var variable = variables.Values.First(variable => variable.Name == target.Value);
        var fits = value.Kind switch
        {
            ExpressionKind.Variable => TypeOf(value.Value) == variable.TypeName,
            ExpressionKind.Condition => variable.TypeName == "Boolean",
            _ => variable.Accepts(value.Value),
        };
        if (!fits)
            Refuse(activity, "bad-value", $"Giá trị gán không hợp kiểu {variable.TypeName} của biến «{variable.Name}».",
                $"Hãy gán {variable.Accepted}, hoặc một biến cùng kiểu.");
    }

    private string TypeOf(string variableName) => variables.Values.First(variable => variable.Name == variableName).TypeName;

    private static Fault JoinMode(string where, string message) => new(where, "join-mode", message,
        "Hãy ghi WaitAll (chờ đủ các nhánh) hoặc WaitAny (chờ nhánh đầu tiên).");

    private Expression? Refuse(JsonPlace place, string rule, string message, string mend)
    {
        faults.Add(new(place.Path, rule, message, mend));
        return null;
    }
}
