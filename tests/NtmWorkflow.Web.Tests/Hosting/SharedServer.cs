namespace NtmWorkflow.Web.Tests.Hosting;

/// <summary>One server and one browser for all the tests that leave nothing behind which could disturb another.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<WebServer>, ICollectionFixture<Browser>
{
    public const string Name = "shared server";
}
