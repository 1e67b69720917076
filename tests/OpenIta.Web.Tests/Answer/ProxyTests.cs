using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Answer;

/// <summary>The sample of the documentation, run as it stands but for ports, certificates and the folder of its logs.</summary>
[Trait("speed", "long")]
public sealed partial class ProxyTests
{
    [Fact]
    public async Task The_sample_configuration_of_nginx_writes_nothing_about_a_survey_into_any_log()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/nginx"), "There is no nginx; install it with: apt-get install nginx-light");
        using var folder = new TempFolder();
        var (plain, secure, nowhere) = (FreePort(), FreePort(), FreePort());
        var sample = await File.ReadAllTextAsync(Repository.Path("docs", "nginx-openita.conf"));
        sample = Certificates().Replace(sample, "")
            .Replace("listen 80;", $"listen 127.0.0.1:{plain};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{secure};", StringComparison.Ordinal)
            .Replace("server 127.0.0.1:8080;", $"server 127.0.0.1:{nowhere};", StringComparison.Ordinal)
            .Replace("/var/log/nginx", folder.Path, StringComparison.Ordinal);
        folder.Write("nginx.conf", $$"""
            daemon off; master_process off; pid {{folder.Path}}/pid; error_log {{folder.Path}}/error.log info;
            events { }
            http { access_log {{folder.Path}}/access.log; client_body_temp_path {{folder.Path}}/b; proxy_temp_path {{folder.Path}}/p; fastcgi_temp_path {{folder.Path}}/f; uwsgi_temp_path {{folder.Path}}/u; scgi_temp_path {{folder.Path}}/s;
            {{sample}} }
            """);
        using var nginx = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-p", folder.Path, "-c", folder.File("nginx.conf")]) { UseShellExecute = false, RedirectStandardError = true })!;
        try
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            await WaitFor(secure);
            // No program stands behind: that is when nginx has most to say.
            foreach (var port in new[] { plain, secure })
                foreach (var address in new[] { "/s/MARKMARK", "/s/MARKMARK/MARKEDACCESSCODE", "/s?code=MARKMARK", "/about" })
                    using (var response = await client.GetAsync(new Uri($"http://127.0.0.1:{port}{address}"), TestContext.Current.CancellationToken))
                        ((int)response.StatusCode).ShouldBe(port == plain ? 301 : 502, address);
            using (var posted = await client.PostAsync(new Uri($"http://127.0.0.1:{secure}/s/MARKMARK"), new StringContent(new string('x', 100_000)), TestContext.Current.CancellationToken))
                posted.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }
        finally
        {
            nginx.Kill();
            await nginx.WaitForExitAsync(CancellationToken.None);
        }

        var logs = string.Concat(Directory.GetFiles(folder.Path, "*.log").Select(File.ReadAllText));
        logs.ShouldContain("/about");
        logs.ShouldNotContain("MARK");
        logs.ShouldNotContain("/s/");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task WaitFor(int port)
    {
        for (var i = 0; i < 100; i++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
        Assert.Fail("nginx does not listen");
    }

    [GeneratedRegex(@"^\s*ssl_certificate.*$", RegexOptions.Multiline)]
    private static partial Regex Certificates();
}
