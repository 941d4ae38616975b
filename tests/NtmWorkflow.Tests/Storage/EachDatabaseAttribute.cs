using System.Reflection;
using NtmWorkflow.Coordination.Storage;
using Xunit.Sdk;

namespace NtmWorkflow.Tests.Storage;

/// <summary>
/// Runs a theory once for each database; the test then makes its own:
/// <c>await using var database = await FreshDatabase.CreateAsync(provider);</c>
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Enum.GetValues<StorageProvider>().Select(p => new object[] { p });
}
