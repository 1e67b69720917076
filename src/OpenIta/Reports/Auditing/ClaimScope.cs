using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary>Which indicators a sentence about scores speaks of: those of the one instrument it names, or all where it names none.</summary>
internal static class ClaimScope
{
    /// <summary>Indicator to its score; null when one of the scores is not printed or it can't be said which indicators are meant.</summary>
    public static IReadOnlyDictionary<string, decimal>? ScoresOf(AuditedReport audited, Framework framework, Narrative text)
    {
        var named = framework.Instruments.Where(i => Names(text, i)).ToList();
        if (named.Count > 1 || (named.Count == 0 && text.Text.Contains("กลุ่ม", StringComparison.Ordinal)))
            return null;
        var scores = framework.Indicators.Where(i => named.Count == 0 || i.Instrument == named[0].Code)
            .Select(i => (i.Code, Score: audited.ValueOf(i.Code))).ToList();
        return scores.Exists(s => s.Score is null) ? null : scores.ToDictionary(s => s.Code, s => s.Score!.Value, StringComparer.Ordinal);
    }

    private static bool Names(Narrative text, Instrument instrument) =>
        text.Node == instrument.Code || text.Text.Contains(instrument.Code, StringComparison.Ordinal)
        || (instrument.Name.Thai is { } name && text.Text.Contains(name, StringComparison.Ordinal));
}
