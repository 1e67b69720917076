using System.Net;
using OpenIta.TestKit;

namespace OpenIta.Web.Tests.Answer;

[Trait("speed", "long")]
public sealed class ProxyTests
{
    [Fact]
    public async Task The_sample_configuration_of_nginx_writes_nothing_about_a_survey_into_any_log()
    {
        Assert.SkipUnless(SampleProxy.IsInstalled, "There is no nginx; install it with: apt-get install nginx-light");
        // No program stands behind: that is when nginx has most to say.
        await using var nginx = await SampleProxy.Start(FreePort.Next());
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        foreach (var site in new[] { nginx.Plain, nginx.Secure })
            foreach (var address in new[] { "/s/MARKMARK", "/s/MARKMARK/MARKEDACCESSCODE", "/s?code=MARKMARK", "/about" })
                using (var response = await client.GetAsync(new Uri(site, address), TestContext.Current.CancellationToken))
                    ((int)response.StatusCode).ShouldBe(site == nginx.Plain ? 301 : 502, address);
        using (var posted = await client.PostAsync(new Uri(nginx.Secure, "/s/MARKMARK"), new StringContent(new string('x', 100_000)), TestContext.Current.CancellationToken))
            posted.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        nginx.Logs.ShouldContain("/about");
        nginx.Logs.ShouldNotContain("MARK");
        nginx.Logs.ShouldNotContain("/s/");
    }
}
