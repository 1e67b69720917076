using OpenIta.Frameworks.Packs;

namespace OpenIta.Frameworks.Checking;

/// <summary>Disclosure items have marks, a place in the tree, and ask for years that can be meant.</summary>
internal static class ItemRules
{
    // Items ask for this year, for the year just ended, or for a plan that began a few years ago and runs on.
    private const int YearsBack = 5;
    private const int YearsAhead = 5;

    public static IEnumerable<PackFault> Faults(Framework pack, PackLines lines) => pack.DisclosureItems.SelectMany(item => Item(pack, item, lines)).Concat(Marks(pack, lines));

    // Items without marks of their own share the list of item_marks: its fault is told once, where it stands.
    private static IEnumerable<PackFault> Marks(Framework pack, PackLines lines)
    {
        foreach (var items in pack.DisclosureItems.Where(i => i.Marks.Count > 0 && !AreMarks(i.Marks)).GroupBy(i => i.Marks, (IEqualityComparer<object>)ReferenceEqualityComparer.Instance))
        {
            var shared = items.Skip(1).Any();
            var whose = shared ? "item_marks" : items.First().Code;
            yield return new PackFault("marks-range", shared ? lines.Of(pack, "item_marks") : lines.Of(items.First(), "marks"), $"คะแนนที่ให้ได้ของ {whose} ต้องมีอย่างน้อย 2 ค่า ไม่ซ้ำกัน ระหว่าง 0 ถึง 100", $"The marks of {whose} must be at least two different numbers between 0 and 100");
        }
    }

    private static bool AreMarks(IReadOnlyList<decimal> marks) => marks.Count > 1 && marks.All(m => m is >= 0 and <= 100) && marks.Distinct().Count() == marks.Count;

    private static IEnumerable<PackFault> Item(Framework pack, DisclosureItem item, PackLines lines)
    {
        if (item.Marks.Count == 0 && !pack.Gaps.Any(g => g.Explains(GapSubject.Points, item.Code)))
            yield return new PackFault("marks-unknown", lines.Of(item), $"{item.Code} ไม่มีคะแนนที่ให้ได้ โปรดเติม item_marks หรือ marks หรือระบุใน gaps (about: points)", $"{item.Code} has no marks; add item_marks or marks, or say so under gaps (about: points)");
        if (item.Parent is null && !pack.Gaps.Any(g => g.Explains(GapSubject.Parents, item.Code)))
            yield return new PackFault("parent-unknown", lines.Of(item), $"{item.Code} ไม่มี parent โปรดเติมตัวชี้วัดย่อย หรือระบุใน gaps (about: parents)", $"{item.Code} has no parent; add its sub-indicator, or say so under gaps (about: parents)");
        var year = pack.Year.BuddhistEra;
        foreach (var required in item.RequiredYears.Where(y => year != 0 && (y < year - YearsBack || y > year + YearsAhead)))
            yield return new PackFault("required-year", lines.Of(item, "required_years"), $"{item.Code} ขอข้อมูลปี {required} ซึ่งห่างจากปี {year} เกินไป โปรดใช้ปี พ.ศ. ที่ถูกต้อง", $"{item.Code} asks for the year {required}, too far from {year}; give the right Buddhist year");
    }
}
