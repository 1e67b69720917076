using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OpenIta.Web.Hosting;

/// <summary>
/// Where a request comes from. Behind proxies (<c>--proxies N</c>, 0 without it) each adds the address it saw to X-Forwarded-For, so the
/// N-th from the right is the visitor's; whatever stands further left was made up and is never read. A request that came past the
/// proxies counts under the address of its connection.
/// </summary>
public sealed class SourceAddress(IConfiguration configuration)
{
    private const string Forwarded = "X-Forwarded-For";
    private const int IPv6NetworkBytes = 8;

    private readonly int proxies = int.TryParse(configuration["proxies"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>The bytes of the address; of IPv6 the network alone, since one household holds a whole network.</summary>
    public byte[] Of(HttpContext context)
    {
        var address = OfVisitor(context) ?? context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..IPv6NetworkBytes] : bytes;
    }

    private IPAddress? OfVisitor(HttpContext context)
    {
        if (proxies == 0)
            return null;
        var chain = context.Request.Headers[Forwarded].SelectMany(h => h?.Split(',') ?? []).Select(a => a.Trim()).ToList();
        return chain.Count >= proxies && IPAddress.TryParse(chain[^proxies], out var address) ? address : null;
    }
}
