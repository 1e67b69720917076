using System.Data.Common;
using OpenIta.Basics;

namespace OpenIta.Storage;

/// <summary>The database went away or can't work: nothing that the reader did, and nothing that a page can go on from. It passes.</summary>
#pragma warning disable CA1032 // There is always a reason.
public sealed class DatabaseDownException(Refusal reason, DbException cause) : DbException(reason.English, cause)
#pragma warning restore CA1032
{
    public Refusal Reason { get; } = reason;
}
