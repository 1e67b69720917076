using OpenIta.Agencies;
using OpenIta.Basics;

namespace OpenIta.Disclosures.Declarations;

/// <summary>Where a declared address may lead.</summary>
/// <param name="Agency">The agency's own hosts, and what lies under them.</param>
/// <param name="Listed">Hosts that every agency may declare.</param>
/// <param name="Issued">Addresses of the agency's own issued reports, and of their versions and files.</param>
public sealed record DeclarableUrls(IReadOnlyList<string> Agency, IReadOnlyList<string> Listed, IReadOnlyList<string> Issued)
{
    /// <summary>Null when it may be declared.</summary>
    public Refusal? WhyNot(DeclaredUrl url) =>
        WebDomain.Covers(Agency, url.Host) || WebDomain.Covers(Listed, url.Host) || Issued.Any(i => url.Address == i || url.Address.StartsWith(i + "/", StringComparison.Ordinal)) ? null
        : Agency.Count == 0 ? new AgencyHasNoDomain()
        : new UrlElsewhere(url.Host, string.Join(", ", Agency));
}
