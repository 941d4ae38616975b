using System.CommandLine;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Cli.Plans;

/// <summary>ntm schema plan: the JSON Schema of the input.</summary>
internal static class Schema
{
    public static Command Command()
    {
        var plan = new Command("plan", "The JSON Schema of a plan's input file, with a description of every field.");
        plan.SetAction(_ => Console.Out.WriteLine(PlanReader.Schema.ToJsonString(InputJson.Indented)));
        return new Command("schema", "Print the JSON Schema of an input.") { plan };
    }
}
