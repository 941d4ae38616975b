using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Coordination.Instances;

/// <summary>
/// The engines that can run workflows. Elsa is another build's: its packages are not served everywhere, so its assembly is looked for
/// by name and may be missing.
/// </summary>
public static class Engines
{
    /// <summary>The setting that names the engine: Ntm, which is this product's own and the default, or Elsa.</summary>
    public const string Setting = "Lifecycle:Engine";

    private static readonly OwnEngine Own = new();

    private static readonly Lazy<IEngine?> Elsa = new(() =>
        Type.GetType("NtmWorkflow.Elsa.ElsaEngine, NtmWorkflow.Elsa") is { } type ? (IEngine)Activator.CreateInstance(type)! : null);

    /// <summary>The engine of this name; <see cref="SetupRefusedException"/> if it cannot be had.</summary>
    public static IEngine Named(string? name) => name switch
    {
        null or "" or "Ntm" => Own,
        "Elsa" => Elsa.Value ?? throw new SetupRefusedException(
            $"{Setting} là Elsa, nhưng bản này được dựng không kèm Elsa. Hãy dựng lại bằng «dotnet build -p:WithElsa=true» ở nơi có gói "
            + "Elsa.Workflows.Core (từ 3.7), hoặc bỏ thiết lập này để chạy bằng bộ máy quy trình của chính phần mềm."),
        _ => throw new SetupRefusedException($"{Setting} là '{name}'; hãy ghi Ntm hoặc Elsa."),
    };

    /// <summary>What a stored state says, whichever engine wrote it.</summary>
    public static Task<Instance> ReadAsync(WorkflowDefinition definition, string state) => WhichWrote(state).ReadAsync(definition, state);

    /// <summary>The state as this engine keeps it: an instance that another one has run so far goes on by this one.</summary>
    public static async Task<string> TakeUpAsync(this IEngine engine, WorkflowDefinition definition, string state) =>
        engine.Wrote(state) ? state : await engine.WriteAsync(definition, await ReadAsync(definition, state));

    private static IEngine WhichWrote(string state) => Own.Wrote(state) ? Own
        : Elsa.Value is { } elsa && elsa.Wrote(state) ? elsa
        : throw new FormatException(
            $"Trạng thái phiên quy trình không phải do bộ máy quy trình của bản này ghi. Nếu trước đây {Setting} là Elsa, hãy chạy bản có Elsa; nếu không, hãy khôi phục từ bản sao lưu.");
}
