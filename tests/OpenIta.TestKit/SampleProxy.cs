using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace OpenIta.TestKit;

/// <summary>nginx with the sample configuration of the documentation as it stands, but for ports, certificates and the folder of its logs.</summary>
public sealed partial class SampleProxy : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly TempFolder folder = new();
    private readonly int plain = FreePort.Next(), secure = FreePort.Next();
    private Process? nginx;

    private SampleProxy()
    {
    }

    public static bool IsInstalled => File.Exists(Program);

    /// <summary>Where people arrive who typed no https; it sends them on.</summary>
    public Uri Plain => new($"http://127.0.0.1:{plain}");

    /// <summary>What stands behind HTTPS, without its certificate.</summary>
    public Uri Secure => new($"http://127.0.0.1:{secure}");

    /// <summary>All it has logged, wherever.</summary>
    public string Logs => string.Concat(Directory.GetFiles(folder.Path, "*.log").Select(File.ReadAllText));

    /// <param name="nodes">Ports of the programs behind it.</param>
    public static async Task<SampleProxy> Start(params IReadOnlyCollection<int> nodes)
    {
        var proxy = new SampleProxy();
        var sample = await File.ReadAllTextAsync(Repository.Path("docs", "nginx-openita.conf"));
        sample = Certificates().Replace(sample, "")
            .Replace("listen 80;", $"listen 127.0.0.1:{proxy.plain};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{proxy.secure};", StringComparison.Ordinal)
            .Replace("server 127.0.0.1:8080", string.Join("; ", nodes.Select(n => $"server 127.0.0.1:{n.ToString(CultureInfo.InvariantCulture)} max_fails=1 fail_timeout=1s")), StringComparison.Ordinal)
            .Replace("/var/log/nginx", proxy.folder.Path, StringComparison.Ordinal);
        proxy.folder.Write("nginx.conf", $$"""
            daemon off; master_process off; pid {{proxy.folder.Path}}/pid; error_log {{proxy.folder.Path}}/error.log info;
            worker_rlimit_nofile 16384; events { worker_connections 8192; }
            http { access_log {{proxy.folder.Path}}/access.log; client_body_temp_path {{proxy.folder.Path}}/b; proxy_temp_path {{proxy.folder.Path}}/p; fastcgi_temp_path {{proxy.folder.Path}}/f; uwsgi_temp_path {{proxy.folder.Path}}/u; scgi_temp_path {{proxy.folder.Path}}/s;
            {{sample}} }
            """);
        proxy.nginx = Process.Start(new ProcessStartInfo(Program, ["-p", proxy.folder.Path, "-c", proxy.folder.File("nginx.conf")]) { UseShellExecute = false, RedirectStandardError = true })!;
        await proxy.Listens();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        nginx!.Kill();
        await nginx.WaitForExitAsync();
        nginx.Dispose();
        folder.Dispose();
    }

    private async Task Listens()
    {
        for (var i = 0; i < 100; i++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, secure);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }
        throw new TimeoutException("nginx does not listen");
    }

    [GeneratedRegex(@"^\s*ssl_certificate.*$", RegexOptions.Multiline)]
    private static partial Regex Certificates();
}
