using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Statistics;
using OpenIta.Web.Charts;
using OpenIta.Web.Language;
using OpenIta.Web.Tags;

namespace OpenIta.Web.Pages.Statistics;

/// <summary>The charts of a dashboard with their tables, each by its key; what there is nothing to draw of is left out.</summary>
public sealed class PlaceCharts(FrameworkLibrary frameworks, ProvinceMap map, Texts texts)
{
    // What is drawn; the table holds every item.
    private const int MostItems = 10;

    private StatisticTexts T => texts.Statistic;

    private Speech S => texts.Speech;

    public IReadOnlyList<Chart> Of(Dashboard shown) =>
        [.. new[] { Distribution(shown.Shown), Levels(shown), YearsOf(shown), Indicators(shown.Shown), Items(shown.Shown), Movers(shown), Map(shown.Shown), Fill(shown) }.OfType<Chart>()];

    private Chart? Distribution(Statistic shown)
    {
        if (shown.WithTotal == 0)
            return null;
        var steps = shown.Distribution;
        var most = steps.Index().MaxBy(s => s.Item);
        return new Chart(
            "distribution", T.Distribution, T.MostLieIn(most.Index * Statistic.Step, most.Item),
            Columns.Draw([.. steps], [.. steps.Select((_, i) => i % 4 == 0 ? Plain(i * Statistic.Step) : "")], T.Points),
            Chart.TableOf([T.Step, T.Agencies], steps.Select((count, i) => new[] { T.StepOf(i * Statistic.Step), Plain(count) })));
    }

    private Chart? Levels(Dashboard shown)
    {
        var years = shown.Years.Where(y => y.Levels.Any(l => l.Count > 0)).OrderBy(y => y.FiscalYear).ToList();
        if (years.Count == 0)
            return null;
        var latest = shown.Shown.Levels.Where(l => l.Count > 0).MaxBy(l => l.Count);
        return new Chart(
            "levels", T.Levels,
            latest is null ? T.NoLevels : T.LevelsSummary(Title(shown.Shown, latest), 100m * latest.Count / shown.Shown.Levels.Sum(l => l.Count), shown.Shown.FiscalYear),
            Shares.Draw([.. years.Select(y => (Plain(y.FiscalYear), (IReadOnlyList<Share>)[.. y.Levels.Select((l, i) => new Share(Title(y, l), l.Count, $"level-{LevelTag.Step(i, y.Levels.Count)}"))]))]),
            Chart.TableOf(
                [T.Level, T.Years, T.Agencies, "%"],
                years.SelectMany(y => y.Levels.Select(l => new[] { Title(y, l), Plain(y.FiscalYear), Plain(l.Count), S.Score(100m * l.Count / y.Levels.Sum(x => x.Count)) }))));
    }

    private Chart? YearsOf(Dashboard shown)
    {
        var years = shown.Years.Where(y => y.Mean is not null).OrderBy(y => y.FiscalYear).ToList();
        return years.Count < 2 ? null : new Chart(
            "years", T.YearsCompared, T.YearsSummary(years[0].FiscalYear, years[^1].FiscalYear),
            Charts.Years.Draw([.. years.Select(y => new YearPoint(Plain(y.FiscalYear), y.Mean!.Value, y.FrameworkChanged))], texts.Analysis.FrameworkChanged),
            Chart.TableOf(
                [T.Years, T.Agencies, T.Mean, T.Median, T.PassedShare, T.FrameworkOfYear],
                years.Select(y => new[] { S.Year(y.FiscalYear), Plain(y.Agencies), S.Score(y.Mean!.Value), S.Score(y.Median!.Value), PassedShare(y.Passed), FrameworkOf(y) })));
    }

    private Chart? Indicators(Statistic shown)
    {
        var means = shown.Means.Where(m => NodeOf(shown, m.Node)?.Kind is NodeKind.Indicator).ToList();
        if (means.Count == 0)
            return null;
        var (best, worst) = (means.MaxBy(m => m.Mean)!, means.MinBy(m => m.Mean)!);
        return new Chart(
            "indicators", T.Indicators, texts.Chart.Extremes(S.Of(NodeOf(shown, best.Node)!.Title), best.Mean, S.Of(NodeOf(shown, worst.Node)!.Title), worst.Mean),
            Bars.Draw([.. means.Select(m => new Bar(Name(shown, m.Node), m.Mean, S.Score(m.Mean)))], 100),
            Chart.TableOf([T.Indicator, T.Mean, T.Agencies], shown.Means.Select(m => new[] { Name(shown, m.Node), S.Score(m.Mean), Plain(m.Count) })));
    }

    private Chart? Items(Statistic shown) => shown.Failures is not [var first, ..] ? null : new Chart(
        "items", T.Items, T.ItemsSummary(Name(shown, first.Item), first.Share),
        Bars.Draw([.. shown.Failures.Take(MostItems).Select(f => new Bar(Name(shown, f.Item), f.Share, S.Score(f.Share) + "%"))], 100),
        Chart.TableOf([T.Item, T.Failed, T.Scored, T.FailedShare], shown.Failures.Select(f => new[] { Name(shown, f.Item), Plain(f.Failed), Plain(f.Count), S.Score(f.Share) })));

    private Chart? Movers(Dashboard shown)
    {
        List<Mover> movers = [.. shown.Shown.Risen, .. shown.Shown.Fallen.Reverse()];
        return movers.Count == 0 ? null : new Chart(
            "movers", T.Movers, T.MoversSummary(shown.Shown.FiscalYear - 1),
            Bars.Draw([.. movers.Select(m => new Bar(m.Name, Math.Abs(m.Change), S.Change(m.Change), m.Change > 0 ? "up" : "down"))], movers.Max(m => Math.Abs(m.Change))),
            Chart.TableOf([texts.Home.Agency, texts.Home.Province, T.Before, T.Now, T.Change], movers.Select(m => new[] { m.Name, m.Province ?? "", S.Score(m.Before), S.Score(m.Now), S.Change(m.Change).Replace('−', '-') })));
    }

    private Chart? Map(Statistic shown)
    {
        var provinces = shown.PartsOf(PlaceKind.Province).Where(p => p.Mean is not null).OrderByDescending(p => p.Mean).ToList();
        return provinces.Count < 2 ? null : new Chart(
            "map", T.Map, T.MapSummary(provinces[0].Name, provinces[0].Mean!.Value, provinces[^1].Name, provinces[^1].Mean!.Value),
            map.Draw(provinces.ToDictionary(p => p.Name, p => p.Mean!.Value, StringComparer.Ordinal), T.NotKnown),
            Chart.TableOf(
                [texts.Home.Province, T.Agencies, T.Mean, T.PassedShare],
                provinces.Select(p => new[] { p.Name, Plain(p.Agencies), S.Score(p.Mean!.Value), PassedShare(p.Passed) })));
    }

    private Chart? Fill(Dashboard shown) => shown.Fill.Count == 0 ? null : new Chart(
        "fill", T.Fill, T.FillSummary(shown.Fill.Sum(f => f.Answers), shown.Fill.Sum(f => f.Quota)),
        Bars.Draw([.. shown.Fill.OrderBy(f => f.Share).Take(MostItems).Select(f => new Bar(T.FillOf(f.Province, f.Instrument), f.Share, S.Score(f.Share) + "%"))], 100),
        Chart.TableOf(
            [texts.Home.Province, T.Instrument, T.Surveys, T.Reached, T.Quota, T.Answers, T.AnswersShare],
            shown.Fill.Select(f => new[] { T.ProvinceOf(f.Province), f.Instrument, Plain(f.Surveys), Plain(f.Reached), Plain(f.Quota), Plain(f.Answers), S.Score(f.Share) })));

    private FrameworkNode? NodeOf(Statistic shown, string code) => frameworks.OfYear(shown.FiscalYear)?.Tree.Find(code);

    private string Name(Statistic shown, string code) => NodeOf(shown, code) is { Kind: not NodeKind.Instrument } node ? $"{code} {S.Of(node.Title)}" : code;

    private string Title(Statistic shown, LevelCount level) => frameworks.OfYear(shown.FiscalYear)?.Levels.FirstOrDefault(l => l.Code == level.Level.Code) is { } known ? S.Of(known.Title) : level.Level.Title;

    private string FrameworkOf(Statistic shown) =>
        (frameworks.OfYear(shown.FiscalYear)?.Id ?? "–") + (shown.FrameworkChanged ? $" ({texts.Analysis.FrameworkChanged})" : "");

    private string PassedShare(PassedCount? passed) => passed is null ? "–" : S.Score(passed.Share);

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
