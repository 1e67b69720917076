using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary>
/// The list of disclosure items against the framework it is about: <c>unknown-code</c>, <c>wrong-code</c> (the title of another item),
/// <c>unknown-title</c>, <c>duplicate-code</c>, <c>missing-items</c>, <c>wrong-place</c> (under another sub-indicator) and <c>wrong-year</c>.
/// </summary>
internal static class ItemLists
{
    // A list with this share of the year's items sets out to be complete; a shorter one picks items on purpose.
    private const double Complete = 0.7;

    // Laws and standing orders are named with their own years; only years near the framework's are about it.
    private const int NearYears = 3;

    public static IEnumerable<Finding> Find(AuditedReport audited)
    {
        var items = audited.Report.DisclosureItems;
        if (ItemFramework.Of(audited, [.. items.Select(i => (i.Code, i.Title))]) is not { } framework)
            return [];
        var places = items.Select(i => i.SubIndicator).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. items.SelectMany(item => OfItem(framework, item, places)), .. Twice(framework, items), .. Missing(framework, items)];
    }

    private static IEnumerable<Finding> OfItem(Framework framework, ReportedDisclosureItem item, HashSet<string> places)
    {
        if (framework.DisclosureItems.FirstOrDefault(d => d.Code == item.Code) is not { } known)
        {
            yield return Finding("unknown-code", item, [item.Code], OtherCode(framework, item.Title),
                $"ปี {framework.Year} ไม่มีข้อ {item.Code}", $"{framework.Year} has no item {item.Code}");
            yield break;
        }
        if (!ItemFramework.Agrees(framework, item.Code, item.Title))
            yield return OtherCode(framework, item.Title) is { } other
                ? Finding("wrong-code", item, [item.Code, item.Title], other,
                    $"“{item.Title}” พิมพ์ไว้เป็นข้อ {item.Code} แต่ในปี {framework.Year} คือข้อ {other}", $"“{item.Title}” is printed as {item.Code}, but in {framework.Year} it is {other}")
                : Finding("unknown-title", item, [item.Title], known.Title.ToString(),
                    $"ข้อ {item.Code} พิมพ์ชื่อว่า “{item.Title}” แต่ในปี {framework.Year} คือ “{known.Title}”", $"{item.Code} is titled “{item.Title}”, but in {framework.Year} it is “{known.Title}”");
        // Where the heading of its own sub-indicator is not in the text, an item stands under another one for want of it.
        if (item.SubIndicator is { } place && framework.Tree.Find(place) is { Kind: NodeKind.SubIndicator } && known.Parent is { } parent && parent != place && places.Contains(parent))
            yield return Finding("wrong-place", item, [place], parent,
                $"ข้อ {item.Code} อยู่ใต้ตัวชี้วัดย่อยที่ {place} แต่ในปี {framework.Year} อยู่ใต้ {parent}", $"{item.Code} stands under {place}, but in {framework.Year} it belongs to {parent}");
        if (WrongYears(framework, known, item) is { Count: > 0 } years)
            yield return Finding("wrong-year", item, [.. years.Select(y => (FindingValue)y)], string.Join(", ", known.RequiredYears),
                $"ข้อ {item.Code} อ้างถึงปี {string.Join(", ", years)} แต่ปี {framework.Year} ให้เป็นข้อมูลของปี {string.Join(", ", known.RequiredYears)}",
                $"{item.Code} speaks of {string.Join(", ", years)}, but {framework.Year} asks for {string.Join(", ", known.RequiredYears)}");
    }

    private static IEnumerable<Finding> Twice(Framework framework, IReadOnlyList<ReportedDisclosureItem> items) =>
        from item in items
        group item by item.Code into same
        where same.Count() > 1 && same.Select(i => i.Title).Any(t => !ItemFramework.IsPrintOf(t, same.First().Title))
        let second = same.First(i => !ItemFramework.IsPrintOf(i.Title, same.First().Title))
        where framework.Tree.Find(same.Key) is not null
        select Finding("duplicate-code", second, [same.Key], null,
            $"ข้อ {same.Key} ปรากฏสองครั้งด้วยชื่อต่างกัน", $"{same.Key} stands twice with different titles") with
        { Lines = [.. same.SelectMany(i => i.Lines).Distinct().Order()] };

    private static IEnumerable<Finding> Missing(Framework framework, IReadOnlyList<ReportedDisclosureItem> items)
    {
        var listed = items.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var missing = framework.DisclosureItems.Select(d => d.Code).Where(code => !listed.Contains(code)).ToList();
        if (missing.Count == 0 || listed.Count < framework.DisclosureItems.Count * Complete)
            yield break;
        yield return Finding("missing-items", items[^1], [.. missing.Select(m => (FindingValue)m)], null,
            $"รายการของปี {framework.Year} ขาดข้อ {string.Join(", ", missing)}", $"The list of {framework.Year} lacks {string.Join(", ", missing)}") with
        { Node = missing is [var only] ? only : null };
    }

    private static string? OtherCode(Framework framework, string title)
    {
        var codes = framework.DisclosureItems.Select(d => d.Code).Where(code => ItemFramework.Agrees(framework, code, title)).ToList();
        return codes is [var only] ? only : null;
    }

    private static List<string> WrongYears(Framework framework, DisclosureItem known, ReportedDisclosureItem item)
    {
        if (known.RequiredYears.Count == 0)
            return [];
        var named = item.Elements.SelectMany(e => YearNames.In(e)).Where(y => Math.Abs(y - framework.Year.BuddhistEra) <= NearYears).Distinct().ToList();
        return named.Count == 0 || named.Exists(known.RequiredYears.Contains) ? [] : [.. named.Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static Finding Finding(string rule, ReportedDisclosureItem item, IReadOnlyList<FindingValue> values, string? expected, string thai, string english) =>
        new(rule, item.Code, item.Lines.FirstOrDefault(), values, expected is null ? null : (FindingValue)expected, thai, english) { Lines = item.Lines };
}
