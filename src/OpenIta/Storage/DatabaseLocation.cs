namespace OpenIta.Storage;

/// <summary>Where the data lies: SQLite in a folder, or PostgreSQL behind a connection string.</summary>
public abstract record DatabaseLocation
{
    /// <summary>Folder used when nothing else is said.</summary>
    public const string DefaultFolder = "var";

    private DatabaseLocation()
    {
    }

    /// <summary>
    /// False for what can be made again: a power cut may then take the last transactions, always the latest of them, and nobody waits for the disk
    /// at each. Never for what people send.
    /// </summary>
    public bool SurvivesPowerCut { get; init; } = true;

    /// <summary>The file <see cref="FileName"/> in a folder; both are made when missing.</summary>
    public sealed record SqliteFolder(string Folder) : DatabaseLocation
    {
        public const string FileName = "openita.db";

        public string File => Path.Combine(Folder, FileName);
    }

    /// <summary>PostgreSQL 15 or later, by a connection string as Npgsql takes it.</summary>
    public sealed record PostgresServer(string Connection) : DatabaseLocation
    {
        // A connection string may hold a password: it is never printed.
        public override string ToString() => "PostgreSQL";
    }
}
