using System.Net;
using System.Net.Sockets;

namespace OpenIta.TestKit;

/// <summary>A port of loopback that nobody listens on just now.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
