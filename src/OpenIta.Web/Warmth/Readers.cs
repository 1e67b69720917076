using System.Globalization;
using System.Runtime;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.Features;
using OpenIta.Frameworks;
using OpenIta.OpenData;
using OpenIta.Statistics;
using OpenIta.Storage;
using OpenIta.Web.Api;
using OpenIta.Web.Endpoints;
using OpenIta.Web.Language;
using OpenIta.Web.Pages.Shared;
using OpenIta.Web.Pages.Statistics;

namespace OpenIta.Web.Warmth;

/// <summary>
/// Look at every kind of public page, each time at another one: a page that was drawn once is kept, and would not be drawn again. Those that
/// most will ask for come first, and are there already when they do.
/// </summary>
internal sealed class Readers(RankingLists rankings, FrameworkLibrary frameworks, Database database) : IScene
{
    // Of the agencies of each year. With those of five years each kind of page is drawn as often as the runtime wants to compile it for speed.
    private const int EachYear = 10;

    private static readonly TimeSpan Stillness = TimeSpan.FromMilliseconds(150);

    private static readonly Speech[] Languages = [Speech.Thai, Speech.English];

    public async IAsyncEnumerable<HttpRequestFeature> Requests([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var address in await Always(stop))
            foreach (var language in Languages)
                yield return MadeUp.Get(address, language.Code);
        foreach (var year in (await rankings.Load(new RankingQuery(frameworks.All.Max(f => f.Year.BuddhistEra)), stop)).Years)
        {
            var ranking = await rankings.Load(new RankingQuery(year) { PageSize = EachYear }, stop);
            foreach (var (i, agency) in ranking.Page.Rows.Index())
                foreach (var address in About(year, agency, ranking, i))
                    foreach (var language in Languages)
                        yield return MadeUp.Get(address, language.Code);
            // Where few agencies are no crowd comes, and whoever starts the program should not wait for it.
            if (ranking.Page.Rows.Count == EachYear)
                await Compiled(stop);
        }
    }

    private async Task<IReadOnlyList<string>> Always(CancellationToken stop) =>
    [
        "/", "/statistics", "/rankings", "/about", "/open-data", "/api", "/frameworks", OpenDataFiles.CatalogueAddress, ApiServices.Root, $"{ApiServices.Root}/years",
        .. frameworks.All.SelectMany(f => new[] { Address.Framework(f.Id), $"{ApiServices.Root}/frameworks/{f.Id}" }),
        .. frameworks.All.Zip(frameworks.All.Skip(1), (a, b) => Address.Compare(a.Id, b.Id)),
        .. (await database.Read(SnapshotStore.All, stop)).SelectMany(s => new[] { s.Address, string.Create(CultureInfo.InvariantCulture, $"{ApiServices.Root}/snapshots/{s.FiscalYear}") }),
    ];

    // The runtime begins to compile for speed what was called often when for a tenth of a second nothing was called for the first time.
    private static async Task Compiled(CancellationToken stop)
    {
        for (var before = -1L; JitInfo.GetCompiledMethodCount() is var now && now > before; before = now)
            await Task.Delay(Stillness, stop);
    }

    private static IEnumerable<string> About(int year, RankedAgency agency, RankingPage ranking, int i)
    {
        var (era, name) = (year.ToString(CultureInfo.InvariantCulture), Uri.EscapeDataString(agency.Name));
        var (page, asked) = ((i + 1).ToString(CultureInfo.InvariantCulture), $"province={Uri.EscapeDataString(Nth(ranking.Provinces, i))}&type={Uri.EscapeDataString(Nth(ranking.Types, i))}");
        return
        [
            .. Places(ranking, i).SelectMany(place => new[]
            {
                PlaceAddress.Of(place, year), PlaceAddress.OfChart(place, year, "distribution", "csv"), PlaceAddress.OfChart(place, year, "levels", "svg"),
                ApiServices.Root + PlaceAddress.OfRows(place, year),
            }),
            Address.Agency(agency.Id, year), $"/?p={page}", $"/?q={name}&year={era}",
            $"/rankings/{era}?p={page}", $"/rankings/{era}?q={name}", $"/rankings/{era}?{asked}",
            $"{ApiServices.Root}/agencies?q={name}", $"{ApiServices.Root}/agencies/{agency.Id}",
            $"{ApiServices.Root}/rankings/{era}?q={name}", $"{ApiServices.Root}/results/{era}?{asked}",
        ];
    }

    private static IEnumerable<StatisticPlace> Places(RankingPage ranking, int i)
    {
        yield return StatisticPlace.Nation;
        if (Nth(ranking.Provinces, i) is { Length: > 0 } province)
            yield return new StatisticPlace(PlaceKind.Province, province);
        if (Region.OfProvince(Nth(ranking.Provinces, i)) is { } region)
            yield return new StatisticPlace(PlaceKind.Region, region.Code);
        if (Nth(ranking.Types, i) is { Length: > 0 } type)
            yield return new StatisticPlace(PlaceKind.Type, type);
    }

    private static string Nth(IReadOnlyList<string> of, int i) => of.Count == 0 ? "" : of[i % of.Count];
}
