using System.Globalization;
using OpenIta.Disclosures.Declarations;
using OpenIta.Frameworks;

namespace OpenIta.Disclosures.SelfChecking;

/// <summary><c>element-not-ticked</c>: a required element or one of its “at least” parts is not ticked; <c>element-without-place</c>: ticked without where it stands.</summary>
internal static class ElementNotTicked
{
    public static IEnumerable<SelfCheckFinding> Find(CheckedItem checkedItem)
    {
        if (checkedItem.Content.Answer != Answer.Has)
            yield break;
        for (var i = 0; i < checkedItem.Item.Elements.Count; i++)
        {
            var (element, mark) = (checkedItem.Item.Elements[i], checkedItem.Content.MarkOf(i));
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            if (!mark.IsThere)
                yield return SelfCheckFinding.Warning("element-not-ticked", $"element-{i}", $"องค์ประกอบที่ {number} ยังไม่ได้ทำเครื่องหมายว่ามี", $"Element {number} is not ticked");
            else if (MissingParts(element, mark) is { Count: > 0 } missing)
                yield return SelfCheckFinding.Warning(
                    "element-not-ticked", $"element-{i}", $"องค์ประกอบที่ {number} ขาด: {string.Join(", ", missing)}", $"Element {number} lacks: {string.Join(", ", missing)}");
            else if (mark.FoundAt.Length == 0)
                yield return SelfCheckFinding.Warning("element-without-place", $"element-{i}", $"องค์ประกอบที่ {number} ยังไม่ได้บอกว่าอยู่ส่วนใดของหน้าเว็บ", $"Element {number} does not say where it stands");
        }
    }

    private static List<string> MissingParts(DisclosureElement element, ElementMark mark) =>
        [.. element.AtLeast.Where((_, part) => !mark.Parts.Contains(part)).Select(p => p.ToString())];
}
