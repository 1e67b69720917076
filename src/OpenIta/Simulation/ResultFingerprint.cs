using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Simulation;

/// <summary>One value for all published results of a year, so that two nations can be compared at a glance.</summary>
internal static class ResultFingerprint
{
    public static async Task<string> Of(Session session, int year)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var result in (await ResultStore.OfYear(session, ResultAudience.Everyone, year)).OrderBy(r => r.Agency))
            hash.AppendData(Encoding.UTF8.GetBytes(Line(result)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(AgencyResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{result.Agency:D} {result.Year.Total} {result.Year.Level?.Code} {string.Join(' ', result.Year.Scores.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={Stored.Score(s.Value)}"))}\n");
}
