using OpenIta.Agencies;
using OpenIta.Analysis.Drafting;
using OpenIta.Basics;
using OpenIta.Storage;

namespace OpenIta.Analysis;

/// <summary>What an agency keeps with its analysis, and the totals of its peers.</summary>
public static class AnalysisStore
{
    // Sections in two languages.
    private const int MostTexts = 100;

    // More agencies than the nation has of any type.
    private const int MostPeers = 20_000;

    /// <summary>Null where the agency reads by the bounds of the pack.</summary>
    public static async Task<BandBounds?> Bounds(Session session, Guid agency, int fiscalYear) =>
        await session.Find<BoundsRow>("""select develop as "Develop", keep as "Keep" from analysis_bounds where agency_id = @Agency and fiscal_year = @Year""", Key(agency, fiscalYear)) is { } row
            ? new BandBounds(Stored.Score(row.Develop), Stored.Score(row.Keep))
            : null;

    /// <summary>Null goes back to the bounds of the pack.</summary>
    public static async Task SetBounds(Session session, Guid agency, int fiscalYear, BandBounds? bounds)
    {
        await session.Execute("delete from analysis_bounds where agency_id = @Agency and fiscal_year = @Year", Key(agency, fiscalYear));
        if (bounds is not null)
            await session.Execute(
                "insert into analysis_bounds (agency_id, fiscal_year, develop, keep) values (@Agency, @Year, @Develop, @Keep)",
                new { Agency = Stored.Id(agency), Year = (long)fiscalYear, Develop = Stored.Score(bounds.Develop), Keep = Stored.Score(bounds.Keep) });
    }

    /// <summary>Edited sections.</summary>
    public static async Task<IReadOnlyList<AnalysisText>> Texts(Session session, Guid agency, int fiscalYear, TextLanguage language) =>
    [
        .. (await session.List<TextRow>(
            $"""
            select section as "Section", template as "Template", by_name as "ByName" from analysis_text
            where agency_id = @Agency and fiscal_year = @Year and language = @Language order by section limit {MostTexts}
            """,
            new { Agency = Stored.Id(agency), Year = (long)fiscalYear, Language = language.ToString() }))
        .Select(r => new AnalysisText(Enum.Parse<AnalysisSection>(r.Section), r.Template, r.ByName)),
    ];

    /// <summary>Null goes back to the draft.</summary>
    public static async Task SetText(Session session, Guid agency, int fiscalYear, AnalysisSection section, TextLanguage language, string? template, string byName, DateTimeOffset now)
    {
        var key = new { Agency = Stored.Id(agency), Year = (long)fiscalYear, Section = section.ToString(), Language = language.ToString(), Template = template, ByName = byName, At = Stored.Instant(now) };
        await session.Execute("delete from analysis_text where agency_id = @Agency and fiscal_year = @Year and section = @Section and language = @Language", key);
        if (template is not null)
            await session.Execute(
                """
                insert into analysis_text (agency_id, fiscal_year, section, language, template, by_name, at)
                values (@Agency, @Year, @Section, @Language, @Template, @ByName, @At)
                """,
                key);
    }

    /// <summary>Totals of the agencies of the same type, and of the same size where it is known. Null where the type is not.</summary>
    public static async Task<PeerGroup?> Peers(Session session, Agency agency, int fiscalYear) => agency.Type is not { } type
        ? null
        : new PeerGroup(type, agency.SizeGroup,
        [
            .. (await session.List<long>(
                $"""
                select y.total from agency_year y join agency a on a.id = y.agency_id
                where y.fiscal_year = @Year and y.total is not null and a.type = @Type and (@Size is null or a.size_group = @Size) limit {MostPeers}
                """,
                new { Year = (long)fiscalYear, Type = type, Size = agency.SizeGroup })).Select(Stored.Score),
        ]);

    private static object Key(Guid agency, int fiscalYear) => new { Agency = Stored.Id(agency), Year = (long)fiscalYear };

    private sealed class BoundsRow
    {
        public long Develop { get; init; }

        public long Keep { get; init; }
    }

    private sealed class TextRow
    {
        public string Section { get; init; } = "";

        public string Template { get; init; } = "";

        public string ByName { get; init; } = "";
    }
}
