using OpenIta.Basics;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.SelfChecking;
using OpenIta.Frameworks;

namespace OpenIta.Simulation;

/// <summary>What an agency declares for every item, in the order of the pack.</summary>
internal sealed record SyntheticChecklist(SyntheticAgency Agency, IReadOnlyList<(string Item, DeclarationContent Content)> Declared)
{
    /// <summary>Items that the self-check has something open about.</summary>
    public IReadOnlyList<string> NotReady(Framework framework)
    {
        var all = Declared.ToDictionary(d => d.Item, d => d.Content, StringComparer.Ordinal);
        var findings = SelfCheck.Of(framework, Agency.Agency.Domains, all);
        return [.. framework.DisclosureItems.Select(d => d.Code).Where(code => findings[code].Any(f => f.IsOpen))];
    }

    /// <summary>As they stand once the administrator has saved each of them.</summary>
    public IEnumerable<Declaration> Saved(Guid cycle, DateTimeOffset at) => Declared.Select(d => new Declaration(cycle, Agency.Agency.Id, d.Item, d.Content, 1)
    {
        LastEditor = Agency.Administrator.Id,
        LastEditorName = Agency.Administrator.Name,
        EditedAt = at,
    });

    /// <summary>As its people fill in the forms; refused where a form would be.</summary>
    public static Result<SyntheticChecklist> Of(SimulatedYear year, SyntheticAgency agency, IReadOnlyList<string> listedDomains)
    {
        var random = year.Random("checklist", agency.Number);
        var quality = SyntheticAnswers.Quality(year, agency);
        var declared = new List<(string, DeclarationContent)>();
        foreach (var item in year.Framework.DisclosureItems)
        {
            var (content, faults) = Typed(agency, item, random, quality).Read(item, new DeclarableUrls(agency.Agency.Domains, listedDomains, []));
            if (faults.Count > 0)
                return faults[0].Refusal;
            declared.Add((item.Code, content));
        }
        return new SyntheticChecklist(agency, declared);
    }

    private static TypedDeclaration Typed(SyntheticAgency agency, DisclosureItem item, SplitMix random, int quality)
    {
        // A poor agency has nothing to show for one item in five, a good one for hardly any.
        if (random.Below(1000) < (1000 - quality) / 3)
            return new TypedDeclaration { Answer = nameof(Answer.HasNot) };
        return new TypedDeclaration
        {
            Answer = nameof(Answer.Has),
            Urls = [($"https://{agency.Agency.Domains[0]}/ita/{item.Code.ToLowerInvariant()}", "")],
            Elements = [.. item.Elements.Select((e, i) => new ElementMark(i, true, [.. Enumerable.Range(0, e.AtLeast.Count)], "1"))],
        };
    }
}
