using System.Diagnostics;

namespace OpenIta.Storage;

/// <summary>
/// Traces statements as OpenTelemetry names them, alike for both databases. The text of a statement holds no values: these are parameters,
/// and those are never traced.
/// </summary>
public static class StatementTrace
{
    /// <summary>What to listen to.</summary>
    public const string Source = "OpenIta.Storage";

    public const string System = "db.system.name", Statement = "db.query.text";

    private static readonly ActivitySource Activities = new(Source);

    internal static Activity? Of(Provider provider, string sql)
    {
        if (!Activities.HasListeners() || Activities.StartActivity(provider.Name, ActivityKind.Client) is not { } activity)
            return null;
        activity.SetTag(System, provider.Name.ToLowerInvariant());
        activity.SetTag(Statement, sql);
        return activity;
    }
}
