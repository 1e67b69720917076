using OpenIta.Disclosures.Declarations;

namespace OpenIta.Tests.Disclosures;

public sealed class DeclaredUrlTests
{
    private static readonly DeclarableUrls Declarable = new(["khaothong.go.th"], ["gprocurement.go.th"], ["https://ita.example.go.th/reports/1f"]);

    [Theory]
    [InlineData("https://ita.example.go.th/reports/1f", true)]
    [InlineData("https://ita.example.go.th/reports/1f/2/report.pdf", true)]
    [InlineData("https://ita.example.go.th/reports/1f2", false)]
    [InlineData("https://ita.example.go.th/reports/2f", false)]
    [InlineData("http://ita.example.go.th/reports/1f", false)]
    public void Of_the_program_itself_only_issued_reports_of_the_agency_may_be_declared(string typed, bool mayBe) =>
        (Declarable.WhyNot(DeclaredUrl.Read(typed).Value) is null).ShouldBe(mayBe);

    [Theory]
    [InlineData("https://www.khaothong.go.th/plan/2566", "https://www.khaothong.go.th/plan/2566")]
    [InlineData("  HTTP://WWW.KhaoThong.go.th  ", "http://www.khaothong.go.th/")]
    [InlineData("https://khaothong.go.th:8443/a?b=c#d", "https://khaothong.go.th:8443/a?b=c#d")]
    [InlineData("https://ita.khaothong.go.th/แผน 2566.pdf", "https://ita.khaothong.go.th/%E0%B9%81%E0%B8%9C%E0%B8%99%202566.pdf")]
    public void An_address_of_the_agency_is_kept_in_one_form(string typed, string kept)
    {
        var url = DeclaredUrl.Read(typed).Value;

        url.Address.ShouldBe(kept);
        Declarable.WhyNot(url).ShouldBeNull();
    }

    [Theory]
    [InlineData("javascript:alert(1)", nameof(UrlSchemeRefused))]
    [InlineData("JaVaScRiPt://www.khaothong.go.th/%0aalert(1)", nameof(UrlSchemeRefused))]
    [InlineData("data:text/html,<script>alert(1)</script>", nameof(UrlSchemeRefused))]
    [InlineData("ftp://www.khaothong.go.th/plan.pdf", nameof(UrlSchemeRefused))]
    [InlineData("file:///etc/passwd", nameof(UrlSchemeRefused))]
    [InlineData("https://admin:1234@www.khaothong.go.th/", nameof(UrlWithCredentials))]
    [InlineData("https://www.khaothong.go.th@evil.example/", nameof(UrlWithCredentials))]
    [InlineData("https://@www.khaothong.go.th/", nameof(UrlWithCredentials))]
    [InlineData("https://www.khaothong.go.th\\@evil.example/", nameof(UrlMalformed))]
    [InlineData("https://www.khaothong.go.th/\r\nSet-Cookie: a=b", nameof(UrlMalformed))]
    [InlineData("https://www.khaothong.go.th/\0", nameof(UrlMalformed))]
    [InlineData("https://www.khaothong.go.th/\u202egnp.exe", nameof(UrlMalformed))]
    [InlineData("https://127.0.0.1/", nameof(UrlMalformed))]
    [InlineData("https://[::1]/", nameof(UrlMalformed))]
    [InlineData("https://2130706433/", nameof(UrlMalformed))]
    [InlineData("https://localhost/", nameof(UrlMalformed))]
    [InlineData("https:///plan", nameof(UrlMalformed))]
    [InlineData("www.khaothong.go.th", nameof(UrlMalformed))]
    [InlineData("/plan", nameof(UrlMalformed))]
    [InlineData("", nameof(UrlMalformed))]
    public void What_is_no_plain_web_address_is_refused(string typed, string refusal) => DeclaredUrl.Read(typed).Refusal!.Key.ShouldBe(refusal);

    [Fact]
    public void An_address_longer_than_two_thousand_characters_is_refused() =>
        DeclaredUrl.Read("https://www.khaothong.go.th/" + new string('a', 2000)).Refusal.ShouldBeOfType<UrlMalformed>();

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://khaothong.go.th.evil.example/")]
    [InlineData("https://evilkhaothong.go.th/")]
    [InlineData("https://xn--khaothng-1zf.go.th/")]
    public void A_host_that_only_looks_like_the_agency_is_refused(string typed) =>
        Declarable.WhyNot(DeclaredUrl.Read(typed).Value).ShouldBeOfType<UrlElsewhere>();

    [Fact]
    public void A_listed_host_may_be_declared_and_without_any_domain_of_the_agency_the_refusal_says_what_to_do()
    {
        Declarable.WhyNot(DeclaredUrl.Read("https://process3.gprocurement.go.th/egp").Value).ShouldBeNull();
        (Declarable with { Agency = [] }).WhyNot(DeclaredUrl.Read("https://www.khaothong.go.th/").Value).ShouldBeOfType<AgencyHasNoDomain>();
    }

    [Fact]
    public void A_host_in_other_letters_is_shown_as_punycode_and_a_Thai_path_in_Thai()
    {
        var thai = DeclaredUrl.Read("https://เขาทอง.ไทย/แผน").Value;
        var cyrillic = DeclaredUrl.Read("https://khаothong.go.th/").Value;

        thai.Host.ShouldStartWith("xn--");
        thai.Shown.ShouldStartWith("https://xn--");
        thai.Shown.ShouldEndWith("/แผน");
        cyrillic.Shown.ShouldContain("xn--");
        Declarable.WhyNot(cyrillic).ShouldBeOfType<UrlElsewhere>();
    }

    [Fact]
    public void A_path_that_would_turn_the_direction_of_text_is_shown_encoded() =>
        DeclaredUrl.Read("https://www.khaothong.go.th/%E2%80%AEgnp.exe").Value.Shown.ShouldBe("https://www.khaothong.go.th/%E2%80%AEgnp.exe");
}
