using OpenIta.Agencies;

namespace OpenIta.Tests.Agencies;

public sealed class WebDomainTests
{
    [Theory]
    [InlineData("www.khaothong.go.th", "www.khaothong.go.th")]
    [InlineData(" HTTPS://www.KhaoThong.go.th/index.php?x=1#y ", "www.khaothong.go.th")]
    [InlineData("khaothong.go.th.", "khaothong.go.th")]
    public void A_website_is_kept_as_its_host_name_in_lower_case_and_punycode(string typed, string kept) => WebDomain.Read(typed).Value.ShouldBe(kept);

    [Fact]
    public void A_Thai_name_is_kept_as_the_punycode_that_browsers_send() =>
        WebDomain.Read("https://เขาทอง.ไทย/").Value.ShouldBe(new Uri("https://เขาทอง.ไทย/").IdnHost);

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("user@khaothong.go.th")]
    [InlineData("khaothong.go.th:8080")]
    [InlineData("javascript:alert(1)")]
    [InlineData("go.th")]
    [InlineData("www.go.th")]
    [InlineData("www.com")]
    [InlineData("a..b.th")]
    [InlineData("-a.go.th")]
    [InlineData("a b.go.th")]
    [InlineData("<script>.go.th")]
    [InlineData("1.2.3.4.5")]
    public void What_is_no_public_host_name_is_refused(string typed) => WebDomain.Read(typed).Refusal.ShouldBeOfType<DomainMalformed>();

    [Theory]
    [InlineData("www.khaothong.go.th", true)]
    [InlineData("khaothong.go.th", true)]
    [InlineData("info.KHAOTHONG.go.th", true)]
    [InlineData("notkhaothong.go.th", false)]
    [InlineData("khaothong.go.th.example.com", false)]
    [InlineData("go.th", false)]
    public void A_domain_covers_itself_and_what_lies_under_it(string host, bool covered) =>
        WebDomain.Covers(["www.khaothong.go.th"], host).ShouldBe(covered);
}
