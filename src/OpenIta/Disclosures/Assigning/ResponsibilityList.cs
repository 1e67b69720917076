using System.Text.RegularExpressions;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Reports;

namespace OpenIta.Disclosures.Assigning;

/// <summary>A row of the responsibility list of a report, brought to this year's items and the agency's departments.</summary>
/// <param name="Printed">Units as the report prints them.</param>
/// <param name="Departments">Names of departments: those the agency has, and new ones it could make.</param>
public sealed record ProposedAssignment(DisclosureItem Item, string ReportedCode, IReadOnlyList<string> Printed, IReadOnlyList<string> Departments);

/// <summary>
/// Who answers for which item, as a published report of the agency says. Items are found by their titles, since a report may number them by another year;
/// units are matched with the agency's departments by name, and new departments are proposed for the rest.
/// </summary>
public sealed partial record ResponsibilityList(IReadOnlyList<ProposedAssignment> Items, IReadOnlyList<string> NewDepartments, IReadOnlyList<string> Unmatched)
{
    // Below this two titles are no prints of one title; misprints and a left-out word stay above.
    private const double Alike = 0.72;

    // A unit name is short: two that differ in one word are two units.
    private const double SameUnit = 0.9;

    private const string EveryUnit = "ทุก";

    public static ResponsibilityList Of(PublishedReport report, Framework framework, IReadOnlyList<Department> departments)
    {
        var rows = report.DisclosureItems.Where(i => i.Responsible.Count > 0)
            .Select(i => (Row: i, Item: ItemOf(framework, i))).ToList();
        var known = departments.Select(d => d.Name).ToList();
        var fresh = new List<string>();
        foreach (var unit in rows.Where(r => r.Item is not null).SelectMany(r => r.Row.Responsible).Where(u => !IsEveryUnit(u)))
        {
            if (Match(unit, known.Concat(fresh)) is null)
                fresh.Add(Bare(unit));
        }
        return new ResponsibilityList(
            [
                .. from row in rows
                   where row.Item is not null
                   group row by row.Item!.Code into same
                   let printed = same.SelectMany(s => s.Row.Responsible).Distinct(StringComparer.Ordinal).ToList()
                   select new ProposedAssignment(same.First().Item!, same.First().Row.Code, printed, DepartmentsOf(printed, [.. known, .. fresh])),
            ],
            fresh,
            [.. rows.Where(r => r.Item is null).Select(r => $"{r.Row.Code} {r.Row.Title}")]);
    }

    private static DisclosureItem? ItemOf(Framework framework, ReportedDisclosureItem reported)
    {
        var likeness = framework.DisclosureItems.Select(item => (Item: item, Likeness: item.AlsoPrinted.Prepend(item.Title).Max(t => Likeness.Of(t.ToString(), reported.Title))))
            .Where(i => i.Likeness >= Alike);
        return likeness.OrderByDescending(i => i.Likeness).ThenBy(i => i.Item.Code == reported.Code ? 0 : 1).FirstOrDefault().Item;
    }

    private static IReadOnlyList<string> DepartmentsOf(IReadOnlyList<string> printed, IReadOnlyList<string> names) => printed.Any(IsEveryUnit)
        ? names
        : [.. printed.Select(unit => Match(unit, names)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool IsEveryUnit(string unit) => unit.StartsWith(EveryUnit, StringComparison.Ordinal);

    // กองวิชาการ และแผนงาน is กองวิชาการและแผนงาน broken over two lines; what stands in brackets or behind a dash is a part of the unit.
    private static string? Match(string unit, IEnumerable<string> names)
    {
        var bare = Bare(unit);
        return names.Select(name => (Name: name, Likeness: Likeness.Of(name, bare))).Where(n => n.Likeness >= SameUnit).OrderByDescending(n => n.Likeness).FirstOrDefault().Name;
    }

    private static string Bare(string unit) => Broken().Replace(Part().Replace(unit, ""), "").Trim();

    [GeneratedRegex(@"\s*(?:\(.*|\s-\s.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<=[ก-๛])\s+(?=[ก-๛])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Broken();
}
