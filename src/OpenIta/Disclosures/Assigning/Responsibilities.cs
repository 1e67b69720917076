using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Frameworks;
using OpenIta.Reports;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Assigning;

/// <summary>Who answers for a disclosure item.</summary>
/// <param name="Units">Departments as the agency names them, or units as its report prints them; empty where nobody does.</param>
public sealed record Responsibility(DisclosureItem Item, IReadOnlyList<string> Units);

/// <summary>The responsibility list of an agency and year: from the assignments of its cycle, else from a published report of the year.</summary>
/// <param name="Report">The report it was read from; null when it is the assignments.</param>
public sealed record Responsibilities(Framework Framework, IReadOnlyList<Responsibility> Rows, StoredReport? Report)
{
    public int Assigned => Rows.Count(r => r.Units.Count > 0);

    /// <summary>Null where there is no framework of the year.</summary>
    public static async Task<Responsibilities?> Of(Session session, FrameworkLibrary frameworks, Guid agency, FiscalYear year)
    {
        if (await OfCycle(session, frameworks, agency, year) is { Assigned: > 0 } assigned)
            return assigned;
        if (frameworks.OfYear(year.BuddhistEra) is not { } framework)
            return null;
        var printed = (await ReportStore.Current(session, agency)).FirstOrDefault(r => r.Report.FiscalYear == year.BuddhistEra && r.Report.DisclosureItems.Any(i => i.Responsible.Count > 0));
        var units = printed is null ? [] : UnitsOf(printed.Report, framework);
        return new Responsibilities(framework, [.. framework.DisclosureItems.Select(d => new Responsibility(d, units.GetValueOrDefault(d.Code, [])))], printed);
    }

    private static async Task<Responsibilities?> OfCycle(Session session, FrameworkLibrary frameworks, Guid agency, FiscalYear year)
    {
        if ((await CycleStore.All(session)).FirstOrDefault(c => c.Year == year) is not { } cycle || frameworks.Find(cycle.Framework) is not { IsRefused: false } framework)
            return null;
        var names = (await DepartmentStore.Of(session, agency)).ToDictionary(d => d.Id, d => d.Name);
        var assigned = await AssignmentStore.Of(session, cycle.Id, agency);
        return new Responsibilities(
            framework.Value,
            [.. framework.Value.DisclosureItems.Select(d => new Responsibility(d, [.. assigned[d.Code].Select(names.GetValueOrDefault).OfType<string>()]))],
            null);
    }

    // Found by their titles: a report may number its items by another year.
    private static Dictionary<string, IReadOnlyList<string>> UnitsOf(PublishedReport report, Framework framework) =>
        ResponsibilityList.Of(report, framework, []).Items.GroupBy(i => i.Item.Code, StringComparer.Ordinal).ToDictionary(i => i.Key, i => i.First().Printed, StringComparer.Ordinal);
}
