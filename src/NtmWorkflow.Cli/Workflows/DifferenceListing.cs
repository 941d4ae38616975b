using NtmWorkflow.Lifecycle.Comparing;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Cli.Workflows;

/// <summary>Differences between definitions, in words.</summary>
internal static class DifferenceListing
{
    private static readonly Dictionary<string, string> InputWords = new()
    {
        ["task"] = "việc", ["role"] = "vai trò", ["forEach"] = "làm cho từng", ["due"] = "hạn", ["document"] = "văn bản", ["kind"] = "loại văn bản",
        ["outcomes"] = "các kết quả", ["branches"] = "các nhánh", ["mode"] = "cách gộp nhánh", ["condition"] = "điều kiện", ["until"] = "chờ đến",
        ["variable"] = "biến được gán", ["value"] = "giá trị gán", ["definition"] = "quy trình được bắt đầu", ["result"] = "kết luận",
    };

    public static string Line(Difference difference) => difference switch
    {
        OtherDefinition d => $"Hai tệp là hai quy trình khác nhau: «{d.Before}» và «{d.After}».",
        Renamed d => $"Tên quy trình: «{d.Before}» đổi thành «{d.After}».",
        Renumbered d => $"Phiên bản: {d.Before} đổi thành {d.After}.",
        StepAdded d => $"Thêm bước {d.Step.Label}, loại {d.Step.Type}{Inputs(d.Step)}.",
        StepRemoved d => $"Bỏ bước {d.Step.Label}, loại {d.Step.Type}.",
        StepRenamed d => $"Bước ({d.After.Id}): tên «{d.Before.DisplayText}» đổi thành «{d.After.DisplayText}».",
        StepRetyped d => $"Bước {d.After.Label}: loại {d.Before.Type} đổi thành {d.After.Type}.",
        InputChanged d => $"Bước {d.Step.Label}: {Change(Input(d.Input), d.Before, d.After)}.",
        ConnectionAdded d => $"Thêm đường nối: {From(d.Source, d.Connection.Port)} tới bước {d.Target.Label}.",
        ConnectionRemoved d => $"Bỏ đường nối: {From(d.Source, d.Connection.Port)} tới bước {d.Target.Label}.",
        ConnectionMoved d => $"Đổi đường nối: {From(d.Source, d.Port)} trước đi tới bước {d.Before.Label}, nay đi tới bước {d.After.Label}.",
        VariableAdded d => $"Thêm biến «{d.Variable.Name}», {Words(d.Variable)}.",
        VariableRemoved d => $"Bỏ biến «{d.Variable.Name}», {Words(d.Variable)}.",
        VariableChanged d => $"Biến «{d.After.Name}»: {Words(d.Before)} đổi thành {Words(d.After)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(difference), difference, "No words for this difference."),
    };

    public static string Summary(IReadOnlyCollection<Difference> differences, bool isSameFile) =>
        isSameFile ? "Hai tệp là cùng một quy trình, không có gì thay đổi."
        : differences.Count == 0 ? "Quy trình không thay đổi; hai tệp chỉ khác cách vẽ hoặc ghi chú."
        : differences.All(difference => difference.IsOfWords) ? $"{differences.Count} thay đổi, chỉ về lời văn và số phiên bản; quy trình chạy như cũ."
        : $"{differences.Count} thay đổi.";

    private static string Inputs(Activity step) =>
        step.Inputs.Count == 0 ? "" : $"; {string.Join(", ", step.Inputs.Select(input => $"{Input(input.Key)}: {Words(input.Value)}"))}";

    private static string Change(string input, Expression? before, Expression? after) =>
        before is null ? $"thêm {input} {Words(after!)}"
        : after is null ? $"bỏ {input}, trước là {Words(before)}"
        : $"{input} {Words(before)} đổi thành {Words(after)}";

    /// <summary>In words, with the name that stands in the file.</summary>
    private static string Input(string name) => InputWords.TryGetValue(name, out var words) ? $"{words} ({name})" : name;

    private static string Words(Expression expression) =>
        expression.Kind == ExpressionKind.Variable ? $"biến «{expression.Value}»"
        : expression.Texts() is { } texts ? string.Join(" · ", texts.Select(text => $"«{text}»"))
        : $"«{expression.Value}»";

    private static string Words(Variable variable) =>
        $"kiểu {variable.TypeName}, {(variable.Default == "" ? "ban đầu trống" : $"ban đầu là «{variable.Default}»")}";

    private static string From(Activity source, string port) => $"từ bước {source.Label}, cổng «{port}»,";
}
