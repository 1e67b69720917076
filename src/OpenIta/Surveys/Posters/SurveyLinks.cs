namespace OpenIta.Surveys.Posters;

/// <summary>Addresses that are printed.</summary>
public static class SurveyLinks
{
    public static Uri Of(Uri site, string survey) => new(site, $"/s/{survey}");

    /// <summary>With an access code, which leaves the address at the first redirect.</summary>
    public static Uri Of(Uri site, string survey, string accessCode) => new(site, $"/s/{survey}/{accessCode}");

    /// <summary>As people type it: without https.</summary>
    public static string Typed(Uri link) => link.AbsoluteUri.Replace("https://", "", StringComparison.Ordinal).Replace("http://", "", StringComparison.Ordinal);
}
