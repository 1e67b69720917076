using OpenIta.Basics;
using OpenIta.Measures;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.Measures;

/// <summary>The measures of a year as the board and the year view show them, and where more can be taken from.</summary>
/// <param name="Years">Years to choose from, the latest first.</param>
/// <param name="Found">Those that match the search; all of them without one.</param>
/// <param name="Waiting">Reports of the agency that have measures which are not taken over yet.</param>
public sealed record MeasuresView(
    FiscalYear Year, IReadOnlyList<int> Years, IReadOnlyList<Measure> All, IReadOnlyList<Measure> Found, IReadOnlyList<(StoredReport Report, int Rows)> Waiting, DateOnly Today)
{
    public IReadOnlyList<Measure> Overdue => [.. Found.Where(m => m.DueSince(Today) is not null).OrderBy(m => m.NextDue)];

    public IReadOnlyList<Measure> In(Reports.MeasureStatus status) => [.. Found.Where(m => m.Status == status)];

    public static async Task<MeasuresView> Load(Session session, Guid agency, int? asked, string? word, bool mayWrite, DateOnly today)
    {
        var stored = await MeasureStore.Years(session, agency);
        var current = FiscalYear.On(today).BuddhistEra;
        var year = new FiscalYear(asked is > 2500 and < 2700 ? asked.Value : stored.Count > 0 ? stored[0] : current);
        var all = await MeasureStore.Of(session, agency, year);
        return new MeasuresView(
            year, [.. stored.Append(year.BuddhistEra).Append(current).Distinct().OrderDescending()], all, Matching(all, word),
            mayWrite ? await ImportMeasures.Waiting(session, agency) : [], today);
    }

    private static IReadOnlyList<Measure> Matching(IReadOnlyList<Measure> all, string? word) => string.IsNullOrWhiteSpace(word)
        ? all
        : [.. all.Where(m => ThaiText.Squeeze(string.Join(' ', [m.Content.Title, m.Content.Weakness, .. m.Content.Nodes, .. m.Content.Responsible])).Contains(ThaiText.Squeeze(word), StringComparison.Ordinal))];
}
