using OpenIta.Accounts;
using OpenIta.Basics;
using OpenIta.Disclosures;
using OpenIta.Disclosures.Checklists;
using OpenIta.Disclosures.Judging;
using OpenIta.Frameworks;
using OpenIta.Publishing.Issuing;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>One item as a person may see it.</summary>
/// <param name="Locked">Why the person can't edit it now; null when they can.</param>
/// <param name="Offers">Issued reports of the agency that answer the item, with the address to declare.</param>
public sealed record ItemView(Checklist Checklist, ChecklistRow Row, Refusal? Locked, IReadOnlyList<StoryEvent> Story,
    IReadOnlyList<(IssuedReport Report, string Address)> Offers)
{
    /// <param name="site">Where the public reaches the program; null where that is not known and nothing can be offered.</param>
    /// <returns>Null when there is no such item for this person.</returns>
    public static async Task<ItemView?> Load(Session session, FrameworkLibrary frameworks, Actor by, Guid agency, string code, string? site, DateTimeOffset now)
    {
        if (await Checklist.Load(session, frameworks, by, agency, now) is not { } checklist || checklist.Row(code) is not { } row)
            return null;
        return new ItemView(
            checklist, row, checklist.WhyNot(DisclosureAct.Edit, by, now, row), await AgencyScorePages.StoryOf(session, checklist.Here, code, by, now),
            site is null ? [] : [.. (await DeclaredAs.Answering(session, agency, code, checklist.Here.Framework)).Select(r => (r, site + r.Address))]);
    }
}
