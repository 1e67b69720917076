namespace OpenIta.Storage;

/// <summary>What a backup says of itself.</summary>
/// <param name="Database">SQLite or PostgreSQL.</param>
/// <param name="Schema">Number of the last migration; an older one is brought up to date after restoring.</param>
/// <param name="Program">Version of the program that wrote it.</param>
public sealed record Backup(string Database, long Schema, DateTimeOffset CreatedAt, string Program)
{
    /// <summary>Least length of a passphrase, in characters.</summary>
    public const int LeastPassphrase = 8;

    internal const string ManifestEntry = "manifest.json";
    internal const string DatabaseEntry = "database";
}
