namespace OpenIta.Web.Api;

/// <summary>How much one source may ask of the API.</summary>
public sealed record ApiLimits(int PerSecond, int AtOnce)
{
    public static ApiLimits Of(IConfiguration configuration) => new(
        configuration.GetValue("api:requests-per-second", 10), configuration.GetValue("api:requests-at-once", 100));
}
