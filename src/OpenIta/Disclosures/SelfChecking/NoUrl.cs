using OpenIta.Disclosures.Declarations;

namespace OpenIta.Disclosures.SelfChecking;

/// <summary><c>no-url</c>: answered “has” without saying where. Assessors only look at declared addresses.</summary>
internal static class NoUrl
{
    public static IEnumerable<SelfCheckFinding> Find(CheckedItem checkedItem) => checkedItem.Content is { Answer: Answer.Has, Urls.Count: 0 }
        ? [SelfCheckFinding.Missing("no-url", "urls", "ตอบว่ามี แต่ยังไม่ได้ระบุที่อยู่เว็บไซต์ (URL)", "Answered “has”, but no web address (URL) is given")]
        : [];
}
