namespace OpenIta.Web.Hosting;

/// <summary>What people answer under. Stricter rules hold here: no cookie, no referrer, nothing kept, nothing logged.</summary>
internal static class SurveyPaths
{
    public const string Root = "/s";

    public static bool Contain(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
}
