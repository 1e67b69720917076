using OpenIta.Disclosures.Declarations;

namespace OpenIta.Disclosures.SelfChecking;

/// <summary><c>same-url</c>: an item that reports on another one (O12 on O11) points at the same page as that one. A plan is not its own report.</summary>
internal static class SameUrl
{
    public static IEnumerable<SelfCheckFinding> Find(CheckedItem checkedItem)
    {
        if (checkedItem.Content.Answer != Answer.Has)
            yield break;
        foreach (var other in MustDiffer(checkedItem))
        {
            var pages = checkedItem.Of(other).Urls.Select(PageOf).ToHashSet(StringComparer.Ordinal);
            for (var i = 0; i < checkedItem.Content.Urls.Count; i++)
            {
                if (pages.Contains(PageOf(checkedItem.Content.Urls[i])))
                    yield return SelfCheckFinding.Warning(
                        "same-url", $"url-{i}", $"URL ที่ {i + 1} เป็นหน้าเดียวกับของข้อ {other} ซึ่งต้องเป็นคนละเรื่องกัน", $"URL {i + 1} is the same page as that of {other}, which must be another thing");
            }
        }
    }

    // Both ways, so that whoever opens either item sees it.
    private static IEnumerable<string> MustDiffer(CheckedItem checkedItem) =>
        checkedItem.Item.RefersTo.Concat(checkedItem.Framework.DisclosureItems.Where(d => d.RefersTo.Contains(checkedItem.Item.Code)).Select(d => d.Code)).Distinct();

    // http or https, www or not, a slash at the end or not: the same page.
    private static string PageOf(DeclaredUrl url)
    {
        var uri = new Uri(url.Address);
        var host = uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost;
        return host + uri.AbsolutePath.TrimEnd('/') + uri.Query + uri.Fragment;
    }
}
