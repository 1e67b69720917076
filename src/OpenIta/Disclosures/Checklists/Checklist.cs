using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Disclosures.Assigning;
using OpenIta.Disclosures.Declarations;
using OpenIta.Disclosures.SelfChecking;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Checklists;

/// <summary>How far an item is. Ready: answered, and the self-check has nothing open.</summary>
public enum ItemProgress { NotStarted, Returned, Started, Ready }

/// <summary>One item of the checklist as its page shows it.</summary>
/// <param name="AtStake">Points of the total that losing the item costs; null where its place in the framework is not known.</param>
/// <param name="ReturnComment">Why the executive sent it back; null once it was edited again.</param>
public sealed record ChecklistRow(
    DisclosureItem Item, Declaration Declaration, IReadOnlyList<Department> Departments, IReadOnlyList<SelfCheckFinding> Findings, decimal? AtStake, string? ReturnComment)
{
    public IEnumerable<SelfCheckFinding> Open => Findings.Where(f => f.IsOpen);

    public ItemProgress Progress =>
        ReturnComment is not null ? ItemProgress.Returned
        : Declaration.Content.Answer is not null && !Open.Any() ? ItemProgress.Ready
        : Declaration.Version > 0 ? ItemProgress.Started
        : ItemProgress.NotStarted;
}

/// <summary>An agency's checklist in the current cycle, as much of it as a person may see.</summary>
/// <param name="Rows">In the order of the pack; for an officer, the items of the officer's departments.</param>
/// <param name="IsWhole">False when rows of other departments are left out.</param>
public sealed record Checklist(AgencyCycle Here, Submission Submission, IReadOnlyList<ChecklistRow> Rows, IReadOnlyList<Department> Departments, bool IsWhole)
{
    public ChecklistRow? Row(string item) => Rows.FirstOrDefault(r => r.Item.Code == item);

    /// <summary>Null when the person may do this now, with the item or the whole checklist; else why not. What the conditions of the act ask about is not looked at.</summary>
    public Refusal? WhyNot(DisclosureAct act, Actor by, DateTimeOffset now, ChecklistRow? row = null) => Transitions.Check(
        new Attempt(Submission.State, act, by, [Here.Place, .. (row?.Departments ?? []).Select(d => Here.PlaceOf(d.Id))], now) { Calendar = Here.Calendar }).Refusal;

    /// <summary>Null when there is no such agency, no cycle, or nothing the person may see.</summary>
    public static async Task<Checklist?> Load(Session session, FrameworkLibrary frameworks, Actor by, Guid agency, DateTimeOffset now)
    {
        if (await AgencyCycle.Current(session, frameworks, agency, now) is not { } here || !by.May(Permission.ReadDesk, here.Place, now))
            return null;
        var cycle = here.Cycle.Id;
        var departments = await DepartmentStore.Of(session, agency);
        var assigned = await AssignmentStore.Of(session, cycle, agency);
        var declared = await DeclarationStore.Of(session, cycle, agency);
        var findings = SelfCheck.Of(here.Framework, here.Agency.Domains, declared.ToDictionary(d => d.Key, d => d.Value.Content, StringComparer.Ordinal));
        var returned = ReturnComments(await ItemEventStore.Of(session, cycle, agency));
        var points = PointsOfItems.Of(here.Framework);
        var sees = Sight.Of(by, here, now);
        return new Checklist(
            here, await SubmissionStore.Find(session, cycle, agency),
            [
                .. from item in here.Framework.DisclosureItems
                   where sees.IsWhole || assigned[item.Code].Any(sees.Departments.Contains)
                   select new ChecklistRow(
                       item, declared.GetValueOrDefault(item.Code) ?? Declaration.None(cycle, agency, item.Code), [.. departments.Where(d => assigned[item.Code].Contains(d.Id))],
                       findings[item.Code], points.TryGetValue(item.Code, out var atStake) ? atStake : null, returned.GetValueOrDefault(item.Code)),
            ],
            departments, sees.IsWhole);
    }

    // The last word on an item: an edit after the comment answers it.
    private static Dictionary<string, string?> ReturnComments(IReadOnlyList<ItemEvent> story) =>
        story.Where(e => e.Item.Length > 0 && e.Act is DisclosureAct.Return or DisclosureAct.Edit).GroupBy(e => e.Item, StringComparer.Ordinal)
            .Select(g => (Item: g.Key, Last: g.Last())).Where(l => l.Last.Act == DisclosureAct.Return)
            .ToDictionary(l => l.Item, l => l.Last.Comment, StringComparer.Ordinal);
}
