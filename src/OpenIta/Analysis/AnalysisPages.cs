using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Analysis.Drafting;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Analysis;

/// <summary>An agency's analysis of a year with its words.</summary>
/// <param name="Own">Bounds of the agency; null where those of the pack hold.</param>
/// <param name="Years">Fiscal years that have a result, the latest first.</param>
public sealed record AgencyAnalysis(Agency Agency, ResultAnalysis Analysis, BandBounds? Own, Figures Figures, IReadOnlyList<AnalysisText> Texts, IReadOnlyList<int> Years);

/// <summary>Loads and changes the analyses of agencies.</summary>
public sealed class AnalysisPages(Database database, AgencyPages results)
{
    /// <param name="fiscalYear">Null for the latest year with a total.</param>
    public async Task<Result<AgencyAnalysis>> Load(Guid agency, int? fiscalYear, TextLanguage language, Actor reader, DateTimeOffset now, CancellationToken stop = default)
    {
        if (await results.Load(agency, reader, now, stop) is not { } page)
            return new NotAllowed();
        var year = fiscalYear ?? page.Years.FirstOrDefault(y => y.Total is not null)?.FiscalYear ?? page.Years.FirstOrDefault()?.FiscalYear ?? 0;
        return await database.Read<Result<AgencyAnalysis>>(
            async session =>
            {
                var own = await AnalysisStore.Bounds(session, agency, year);
                var analysis = ResultAnalysis.Of(page.Years, year, own, await AnalysisStore.Peers(session, page.Agency, year));
                if (analysis.IsRefused)
                    return analysis.Refusal;
                var figures = new Figures(analysis.Value, page.Agency.Name, language);
                var edited = (await AnalysisStore.Texts(session, agency, year, language)).ToDictionary(t => t.Section);
                var drafted = AnalysisDraft.Of(figures).ToDictionary(t => t.Section);
                var texts = Enum.GetValues<AnalysisSection>().Select(s => edited.GetValueOrDefault(s) ?? drafted.GetValueOrDefault(s)).OfType<AnalysisText>();
                return new AgencyAnalysis(page.Agency, analysis.Value, own, figures, [.. texts], [.. page.Years.Select(y => y.FiscalYear)]);
            },
            stop);
    }

    /// <summary>Keeps the words of a section; an empty text goes back to the draft.</summary>
    public async Task<Result<AnalysisText>> Write(Actor by, Guid agency, int fiscalYear, TextLanguage language, AnalysisSection section, string typed, DateTimeOffset now)
    {
        var loaded = await Load(agency, fiscalYear, language, by, now);
        if (loaded.IsRefused)
            return loaded.Refusal;
        var isDraft = string.IsNullOrWhiteSpace(typed);
        var template = FigureTemplate.Check(typed, loaded.Value.Figures);
        if (template.IsRefused)
            return template.Refusal;
        var place = new Place(agency, Province: loaded.Value.Agency.Province);
        return await database.Write<AnalysisText>(async session =>
        {
            if (!by.May(Permission.WriteMeasures, place, now))
                return new NotAllowed();
            await AnalysisStore.SetText(session, agency, fiscalYear, section, language, isDraft ? null : template.Value, by.Name, now);
            var before = loaded.Value.Texts.FirstOrDefault(t => t.Section == section)?.Template;
            await AuditLog.Append(session, by, new AuditEntry("analysis.write", $"{fiscalYear} {section} {language}", agency, before, isDraft ? null : template.Value) { Role = by.Using(Permission.WriteMeasures, place, now)?.Role }, now);
            return new AnalysisText(section, template.Value, by.Name);
        });
    }

    /// <summary>Reads the year by other bounds; null goes back to those of the pack.</summary>
    public Task<Result<bool>> SetBounds(Actor by, Guid agency, int fiscalYear, BandBounds? bounds, DateTimeOffset now) => database.Write<bool>(async session =>
    {
        if (await AgencyStore.Find(session, agency) is not { } found || new Place(agency, Province: found.Province) is var place && !by.May(Permission.WriteMeasures, place, now))
            return new NotAllowed();
        var before = await AnalysisStore.Bounds(session, agency, fiscalYear);
        await AnalysisStore.SetBounds(session, agency, fiscalYear, bounds);
        await AuditLog.Append(session, by, new AuditEntry("analysis.bounds", fiscalYear.ToString(System.Globalization.CultureInfo.InvariantCulture), agency, before?.ToString(), bounds?.ToString()) { Role = by.Using(Permission.WriteMeasures, place, now)?.Role }, now);
        return true;
    });
}
