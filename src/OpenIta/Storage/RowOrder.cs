using System.Data.Common;

namespace OpenIta.Storage;

/// <summary>Takes out of storage what tells in which order rows came: databases keep it as a by-product.</summary>
internal sealed class RowOrder(Provider provider, DbConnection connection, CancellationToken stop)
{
    /// <summary>Groups of the table whose rows still show in which order they came.</summary>
    public Task<IReadOnlyList<long>> Shown(ClusteredTable table) => provider.GroupsInOrder(connection, table, stop);

    /// <summary>Makes the rows of a group lie in random order and says how many were written for it.</summary>
    public Task<long> Erase(ClusteredTable table, long group) => provider.EraseOrder(connection, table, group, stop);

    /// <summary>Throws away what earlier writing left behind.</summary>
    public Task Sweep(ClusteredTable table) => provider.Sweep(connection, table, stop);
}
