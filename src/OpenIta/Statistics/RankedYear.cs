using OpenIta.Agencies;
using OpenIta.Results;

namespace OpenIta.Statistics;

/// <summary>An agency with its places: in the nation, among agencies of its type, and among those of its type and size.</summary>
internal sealed record RankedEntry(RankedAgency Agency, string SearchKey, long? InType, long? InPeers);

/// <summary>All published totals of a year, the best first. Whatever is asked of them keeps this order.</summary>
internal sealed record RankedYear(IReadOnlyList<RankedEntry> Rows, IReadOnlyList<string> Types, IReadOnlyList<string> Provinces, IReadOnlyList<int> Years)
{
    public RankingPage Page(RankingQuery query)
    {
        var (type, size, region, province) = (Given(query.Type), Given(query.Type) is null ? null : Given(query.Size), Given(query.Region), Given(query.Province));
        var words = SearchWords.Of(query.Text);
        var pageSize = Math.Clamp(query.PageSize, 1, RankingQuery.LargestPage);
        var peers = type is null ? Rows : [.. Rows.Where(r => r.Agency.Type == type && (size is null || r.Agency.Size == size))];
        var found = province is null && region is null && words.Count == 0
            ? peers
            : [.. peers.Where(r => LiesIn(r.Agency.Province) && words.All(w => r.SearchKey.Contains(w, StringComparison.Ordinal)))];
        var number = query.Page >= 1 && (query.Page - 1L) * pageSize < found.Count ? query.Page : 1;
        var rows = found.Skip((number - 1) * pageSize).Take(pageSize).Select(r => r.Agency with { Place = (size is not null ? r.InPeers : type is not null ? r.InType : null) ?? r.Agency.Place });
        return new RankingPage(new Page<RankedAgency>([.. rows], found.Count, number, pageSize), peers.Count, Types, Provinces, Years);

        bool LiesIn(string? place) => (province is null || place == province) && (region is null || Region.OfProvince(place)?.Code == region);
    }

    private static string? Given(string? choice) => string.IsNullOrWhiteSpace(choice) ? null : choice;
}
