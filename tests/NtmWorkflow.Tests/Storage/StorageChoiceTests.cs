using Microsoft.Extensions.Configuration;
using NtmWorkflow.Coordination;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Tests.Storage;

public class StorageChoiceTests
{
    [Fact]
    public void Without_configuration_everything_lies_in_one_sqlite_file()
    {
        var choice = Choose();
        Assert.Equal(StorageProvider.Sqlite, choice.Provider);
        Assert.Contains("data/ntm.db", choice.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_provider_is_refused_with_the_two_that_are_known()
    {
        var refused = Assert.Throws<SetupRefusedException>(() => Choose(("Storage:Provider", "Oracle")));
        Assert.Contains("\"Oracle\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains("\"Sqlite\" hoặc \"Postgres\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Postgresql_without_a_connection_string_is_refused_with_an_example()
    {
        var refused = Assert.Throws<SetupRefusedException>(() => Choose(("Storage:Provider", "postgres")));
        Assert.Contains("thiếu Storage:ConnectionString", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sqlite_connection_string_that_cannot_be_read_is_refused()
    {
        var refused = Assert.Throws<SetupRefusedException>(() => Choose(("Storage:ConnectionString", "data/ntm.db")));
        Assert.Contains("Data Source=", refused.Message, StringComparison.Ordinal);
    }

    private static StorageChoice Choose(params (string Key, string Value)[] settings) => StorageChoice.From(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());
}
