using System.Text.Json;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Tests.Plans;

[Collection(StartedPlan.Collection)]
public class SchemaTests(StartedPlan started)
{
    [Fact]
    public async Task The_schema_of_an_input_is_json_that_names_what_a_plan_must_have()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        var answer = await page.Context.APIRequest.GetAsync($"{started.Server.Address}plans/schema");

        Assert.StartsWith("application/schema+json", answer.Headers["content-type"], StringComparison.Ordinal);
        using var schema = JsonDocument.Parse(await answer.BodyAsync());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Contains("communes", schema.RootElement.GetProperty("required").EnumerateArray().Select(n => n.GetString()));
    }
}
