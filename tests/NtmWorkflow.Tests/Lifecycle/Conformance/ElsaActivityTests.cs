#if WITH_ELSA
using System.Reflection;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.UIHints;
using NtmWorkflow.Elsa;
using NtmWorkflow.Lifecycle.Definitions;

namespace NtmWorkflow.Tests.Lifecycle.Conformance;

/// <summary>Our activities as Elsa's designer offers them.</summary>
public class ElsaActivityTests
{
    public static TheoryData<string> Names => [.. ActivityTypes.All.Select(type => type.Name).Where(name => name.StartsWith("Ntm.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_described_with_its_inputs_and_outcomes(string name)
    {
        var (ours, elsas) = (ActivityTypes.Find(name)!, ElsaServices.ActivityTypes.Single(type => type.Name == name["Ntm.".Length..]));
        var described = elsas.GetCustomAttribute<ActivityAttribute>()!;
        var inputs = elsas.GetProperties().Select(property => (property.Name, Input: property.GetCustomAttribute<InputAttribute>())).Where(p => p.Input is not null).ToList();

        Assert.Equal("Ntm", described.Namespace);
        Assert.All([described.DisplayName, described.Description, .. inputs.SelectMany(p => new[] { p.Input!.DisplayName, p.Input.Description })], Assert.NotNull);
        Assert.Equal(ours.Inputs.Select(rule => rule.Name), inputs.Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]));
        if (ours.PortsInput is null)
            Assert.Equal(ours.Ports, elsas.GetCustomAttribute<FlowNodeAttribute>()!.Outcomes);
        else
            Assert.Equal(InputUIHints.DynamicOutcomes, inputs.Single(p => p.Name.Equals(ours.PortsInput, StringComparison.OrdinalIgnoreCase)).Input!.UIHint);
    }
}
#endif
