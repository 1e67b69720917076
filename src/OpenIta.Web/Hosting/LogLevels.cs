using Microsoft.Extensions.Configuration.Memory;

namespace OpenIta.Web.Hosting;

/// <summary>What is logged when nothing else is set. In code and not in a file, so that it holds wherever the program is started from.</summary>
internal static class LogLevels
{
    private static readonly Dictionary<string, LogLevel> Shipped = new(StringComparer.Ordinal)
    {
        ["Default"] = LogLevel.Information,
        // Below this it would log every request, and those of respondents are nobody's business.
        ["Microsoft.AspNetCore"] = LogLevel.Warning,
        // Says of each page with a form that it is not kept, which is meant so.
        ["Microsoft.AspNetCore.Antiforgery"] = LogLevel.Error,
        ["Microsoft.AspNetCore.DataProtection"] = LogLevel.Error,
        ["Microsoft.Extensions.Hosting.Internal.Host"] = LogLevel.None,
        ["Microsoft.Hosting.Lifetime"] = LogLevel.Warning,
        ["Quartz"] = LogLevel.Warning,
    };

    /// <summary>The weakest of all settings: a file, the environment and the command line override it.</summary>
    public static void LogWhatMatters(this WebApplicationBuilder builder) => ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new MemoryConfigurationSource
    {
        InitialData = Shipped.Select(l => KeyValuePair.Create<string, string?>("Logging:LogLevel:" + l.Key, l.Value.ToString())),
    });
}
