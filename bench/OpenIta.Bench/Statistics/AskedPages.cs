using System.Globalization;
using OpenIta.Statistics;

namespace OpenIta.Bench.Statistics;

/// <summary>A public address with the kind of page it is.</summary>
internal sealed record AskedPage(string Kind, string Address);

/// <summary>
/// Every kind of public page and file as people and programs come to them: most to the nation and their province, many with a search, a
/// page or an agency of their own that nobody asked for before. The same sequence on every run.
/// </summary>
internal sealed class AskedPages(IReadOnlyList<Guid> agencies)
{
    private static readonly string[] Types = ["องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง"];
    private static readonly string[] Charts = ["distribution", "levels", "years", "indicators", "items", "movers", "map"];
    private static readonly string[] Sorts = ["name", "-agencies", "-mean", "mean", "-passed", "passed"];

    private readonly Random random = new(6);

    // How many of a hundred are of a kind.
    private (string Kind, int Share, Func<string> Address)[] Kinds =>
    [
        ("nation", 14, () => $"/statistics/{Year}"),
        ("nation, sorted", 4, () => $"/statistics/{Year}?sort={One(Sorts)}"),
        ("region", 5, () => $"/statistics/{Year}/region/{One(Region.All).Code}"),
        ("province", 14, () => $"/statistics/{Year}/province/{Province}"),
        ("type", 6, () => $"/statistics/{Year}/type/{Type}"),
        ("ranking, page", 7, () => $"/rankings/{Year}?p={random.Next(1, 160)}"),
        ("ranking, group", 5, () => $"/rankings/{Year}?type={Type}&size={One(["S", "M", "L"])}&province={Province}"),
        ("ranking, search", 8, () => $"/rankings/{Year}?q={Word}"),
        ("agency", 10, () => $"/agencies/{One(agencies)}/{Year}"),
        ("list of agencies", 2, () => $"/?p={random.Next(1, 160)}"),
        ("list, search", 4, () => $"/?q={Word}&year={Year}"),
        ("framework", 1, () => $"/frameworks/ita-{Year}"),
        ("open data", 1, () => "/open-data"),
        ("chart as CSV", 4, () => $"/statistics/{Year}/province/{Province}/charts/{One(Charts[..5])}.csv"),
        ("chart as SVG", 4, () => $"/statistics/{LaterYear}/nation/all/charts/{One(Charts)}.svg"),
        ("chart as PNG", 1, () => $"/statistics/{LaterYear}/nation/all/charts/{One(Charts)}.png"),
        ("API, statistics", 3, () => $"/api/v1/statistics/{Year}/province/{Province}"),
        ("API, ranking", 3, () => $"/api/v1/rankings/{Year}?q={Word}"),
        ("API, results", 2, () => $"/api/v1/results/{Year}?province={Province}"),
        ("API, agencies", 2, () => $"/api/v1/agencies?q={Word}"),
    ];

    private string Year => One(FiveYears.Years).ToString(CultureInfo.InvariantCulture);

    // In the first nothing has moved yet.
    private string LaterYear => One(FiveYears.Years.Skip(1).ToList()).ToString(CultureInfo.InvariantCulture);

    private string Province => Uri.EscapeDataString(One(Basics.Provinces.All));

    private string Type => Uri.EscapeDataString(One(Types));

    // Names of the made-up agencies carry a number.
    private string Word => Uri.EscapeDataString($"ตัวอย่าง {random.Next(10, 9_999)}");

    public IEnumerable<AskedPage> Take(int count)
    {
        var kinds = Kinds;
        var all = kinds.Sum(k => k.Share);
        for (var i = 0; i < count; i++)
        {
            var drawn = random.Next(all);
            var kind = kinds.First(k => (drawn -= k.Share) < 0);
            yield return new AskedPage(kind.Kind, kind.Address());
        }
    }

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
