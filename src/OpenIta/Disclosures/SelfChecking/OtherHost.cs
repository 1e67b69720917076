using OpenIta.Agencies;
using OpenIta.Disclosures.Declarations;

namespace OpenIta.Disclosures.SelfChecking;

/// <summary><c>other-host</c>: the address is on a listed website, but not under the agency's own domains. Assessors expect the agency's main website.</summary>
internal static class OtherHost
{
    public static IEnumerable<SelfCheckFinding> Find(CheckedItem checkedItem)
    {
        if (checkedItem.Content.Answer != Answer.Has)
            yield break;
        for (var i = 0; i < checkedItem.Content.Urls.Count; i++)
        {
            var host = checkedItem.Content.Urls[i].Host;
            if (!WebDomain.Covers(checkedItem.Domains, host))
                yield return SelfCheckFinding.Warning(
                    "other-host", $"url-{i}", $"URL ที่ {i + 1} ({host}) ไม่อยู่ใต้เว็บไซต์ของหน่วยงาน", $"URL {i + 1} ({host}) is not under the agency's own domains");
        }
    }
}
