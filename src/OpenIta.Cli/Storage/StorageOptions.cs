using System.CommandLine;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Cli.Storage;

internal sealed record TwoDatabases() : Refusal("ใช้ --data กับ --postgres พร้อมกันไม่ได้", "Use either --data or --postgres, not both");

/// <summary><c>--data DIR</c> and <c>--postgres CONNECTION</c>, the same on every command that needs stored data.</summary>
internal sealed class StorageOptions
{
    private readonly Option<string?> data = new("--data")
    {
        Description = $"โฟลเดอร์เก็บฐานข้อมูล SQLite / Folder of the SQLite database, made when missing (default {DatabaseLocation.DefaultFolder})",
        HelpName = "DIR",
    };

    private readonly Option<string?> postgres = new("--postgres")
    {
        Description = "ใช้ PostgreSQL แทน / Use PostgreSQL instead",
        HelpName = "CONNECTION",
    };

    private StorageOptions()
    {
    }

    public static StorageOptions AddTo(Command command)
    {
        var options = new StorageOptions();
        command.Options.Add(options.data);
        command.Options.Add(options.postgres);
        return options;
    }

    /// <param name="survivesPowerCut">False for what the command can make again.</param>
    public async Task<Result<Database>> Open(ParseResult parsed, CancellationToken stop, bool survivesPowerCut = true)
    {
        var location = Location(parsed);
        return location.IsRefused ? location.Refusal : await Database.Open(location.Value with { SurvivesPowerCut = survivesPowerCut }, TimeProvider.System, stop);
    }

    /// <summary>For commands that are about what is there: a folder mistyped is refused, not made.</summary>
    public async Task<Result<Database>> OpenExisting(ParseResult parsed, CancellationToken stop)
    {
        var location = Location(parsed);
        return location.IsRefused ? location.Refusal : await Database.OpenExisting(location.Value, TimeProvider.System, stop);
    }

    public Result<DatabaseLocation> Location(ParseResult parsed) => (parsed.GetValue(data), parsed.GetValue(postgres)) switch
    {
        (not null, not null) => new TwoDatabases(),
        (_, { } connection) => new DatabaseLocation.PostgresServer(connection),
        var (folder, _) => new DatabaseLocation.SqliteFolder(folder ?? DatabaseLocation.DefaultFolder),
    };
}
