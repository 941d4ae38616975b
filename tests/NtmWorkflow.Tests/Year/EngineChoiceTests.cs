using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Tests.Year;

public class EngineChoiceTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ntm")]
    public void The_products_own_engine_runs_the_workflows_when_no_other_is_named(string? name) => Assert.IsType<OwnEngine>(Engines.Named(name));

    [Fact]
    public void An_engine_that_nobody_knows_stops_the_start_and_the_known_ones_are_told() =>
        Assert.Equal("Lifecycle:Engine là 'elsa3'; hãy ghi Ntm hoặc Elsa.", Assert.Throws<SetupRefusedException>(() => Engines.Named("elsa3")).Message);

#if WITH_ELSA
    [Fact]
    public void A_build_with_Elsa_has_it() => Assert.Equal("NtmWorkflow.Elsa.ElsaEngine", Engines.Named("Elsa").GetType().FullName);
#else
    [Fact]
    public void A_build_without_Elsa_tells_how_to_get_one_with_it()
    {
        var refused = Assert.Throws<SetupRefusedException>(() => Engines.Named("Elsa"));
        Assert.Contains("dotnet build -p:WithElsa=true", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Elsa.Workflows.Core", refused.Message, StringComparison.Ordinal);
    }
#endif

    [Fact]
    public async Task A_state_that_no_engine_here_wrote_is_told_and_not_taken_for_another()
    {
        var told = await Assert.ThrowsAsync<FormatException>(() => Engines.ReadAsync(Lifecycle.DefinitionFiles.Read("commune-pursuit"), "{}"));
        Assert.Contains("Lifecycle:Engine", told.Message, StringComparison.Ordinal);
    }
}
