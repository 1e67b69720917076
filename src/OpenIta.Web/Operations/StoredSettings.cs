using OpenIta.Operations;
using OpenIta.Storage;

namespace OpenIta.Web.Operations;

/// <summary>The settings that all nodes share, as configuration: weaker than files, the environment and the command line.</summary>
public sealed class StoredSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>Takes over what was changed, at this node or another.</summary>
    public async Task Read(Database database, CancellationToken stop = default)
    {
        var stored = await database.Read(SettingStore.All, stop);
        // What a later release knows, or takes for good, is nothing to this one.
        var known = SharedSetting.All.Where(s => stored.TryGetValue(s.Name, out var value) && s.IsValue(value))
            .ToDictionary(s => s.Name, s => (string?)stored[s.Name], StringComparer.OrdinalIgnoreCase);
        if (Data.Count == known.Count && known.All(s => Data.TryGetValue(s.Key, out var value) && value == s.Value))
            return;
        Data = known;
        OnReload();
    }

    /// <summary>The names of those that this program was started with itself.</summary>
    public IEnumerable<string> Own(IConfiguration configuration) => SharedSetting.All.Select(s => s.Name)
        .Where(name => ((IConfigurationRoot)configuration).Providers.Any(p => p != this && p.TryGet(name, out _)));
}

internal static class StoredSettingsOfNode
{
    /// <summary>From here on the configuration holds what the nodes share.</summary>
    public static async Task ShareSettings(this WebApplicationBuilder builder, Database database)
    {
        var settings = new StoredSettings();
        await settings.Read(database);
        builder.Configuration.Sources.Insert(0, settings);
        builder.Services.AddSingleton(settings);
    }

    /// <summary>Settings that are read once, and anew when one changes.</summary>
    public static IServiceCollection AddLive<T>(this IServiceCollection services, Func<IConfiguration, T> read)
        where T : class => services.AddSingleton(provider => new Live<T>(provider.GetRequiredService<IConfiguration>(), read));
}
