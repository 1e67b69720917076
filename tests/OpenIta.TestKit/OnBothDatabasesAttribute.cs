using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace OpenIta.TestKit;

/// <summary>Runs a theory on SQLite and on PostgreSQL. Where no PostgreSQL is set up its row is reported as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow(DatabaseKind.Sqlite),
            new TheoryDataRow(DatabaseKind.Postgres)
            {
                Skip = TestDatabase.PostgresCluster is null ? $"{TestDatabase.PostgresVariable} is not set: bin/test starts a PostgreSQL and sets it" : null,
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
