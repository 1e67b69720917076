namespace OpenIta.Disclosures.SelfChecking;

/// <summary><c>not-answered</c>: neither “has” nor “has not”.</summary>
internal static class NotAnswered
{
    public static IEnumerable<SelfCheckFinding> Find(CheckedItem checkedItem) => checkedItem.Content.Answer is null
        ? [SelfCheckFinding.Missing("not-answered", "answer", "ยังไม่ได้ตอบว่ามีหรือไม่มี", "It is not answered whether the agency has this")]
        : [];
}
