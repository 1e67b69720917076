using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OpenIta.Web.Tests.Security;

/// <summary>What belongs to another agency does not exist: neither at its own addresses nor by its id at one's own.</summary>
[Trait("speed", "long")]
public sealed partial class ForeignAgencyTests
{
    [Fact]
    public async Task Every_address_of_one_agency_is_404_for_the_administrator_of_another_also_under_their_own()
    {
        await using var whole = await WholeSite.Start();
        var (own, foreign) = (whole.People.Single(p => p.Name == "appellant"), whole.People.Single(p => p.Name == "agency administrator"));
        var (ownAgency, foreignAgency) = (whole.Agencies[3].ToString(), whole.Town.ToString());
        await ImportMeasures(foreign);
        var (addresses, wrong) = (new List<string>(), new List<string>());
        await foreach (var seen in Crawl.Of(foreign))
            if (seen.Address.StartsWith("/desk/" + foreignAgency, StringComparison.Ordinal))
                addresses.Add(seen.Address);

        foreach (var address in addresses)
        {
            await Expect404(address);
            // One's own agency in the address, and a measure, report or survey of the other.
            var mixed = address.Replace(foreignAgency, ownAgency, StringComparison.Ordinal);
            if (Things().IsMatch(mixed.Replace(ownAgency, "", StringComparison.Ordinal)))
                await Expect404(mixed);
        }

        wrong.ShouldBeEmpty();
        addresses.Count.ShouldBeGreaterThan(15);
        addresses.Count(a => Things().IsMatch(a.Replace(foreignAgency, "", StringComparison.Ordinal))).ShouldBeGreaterThan(1, "things of an agency that have an id of their own");

        async Task Expect404(string address)
        {
            using var response = await own.Browser.Visit("GET", address);
            if (response.StatusCode != HttpStatusCode.NotFound)
                wrong.Add($"{address}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_form_of_one_agency_sent_by_the_administrator_of_another_is_404_also_to_their_own_address()
    {
        await using var whole = await WholeSite.Start();
        var (own, foreign) = (whole.People.Single(p => p.Name == "appellant"), whole.People.Single(p => p.Name == "agency administrator"));
        var (ownAgency, foreignAgency) = (whole.Agencies[3].ToString(), whole.Town.ToString());
        await ImportMeasures(foreign);
        var forms = new List<IElement>();
        await foreach (var seen in Crawl.Of(foreign))
            forms.AddRange(seen.Forms.Where(f => PostedForm.AddressOf(f).StartsWith("/desk/" + foreignAgency, StringComparison.Ordinal)));
        var key = (await own.Browser.Page("/account")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = await Tables.Rows(whole.Site.Database);
        foreach (var form in forms)
            form.QuerySelector("input[name=__RequestVerificationToken]")!.SetAttribute("value", key);
        foreach (var form in forms.DistinctBy(PostedForm.KindOf))
        {
            using var there = await PostedForm.Send(own.Browser, form, []);
            there.StatusCode.ShouldBe(HttpStatusCode.NotFound, PostedForm.AddressOf(form));
        }
        // To take back a role that somebody holds elsewhere, and to change a measure of elsewhere, under the own agency's address.
        var elsewhere = forms.Where(f => PostedForm.AddressOf(f).Contains("handler=Take", StringComparison.Ordinal) || Things().IsMatch(PostedForm.AddressOf(f).Replace(foreignAgency, "", StringComparison.Ordinal))).ToList();
        foreach (var form in elsewhere)
        {
            form.SetAttribute("action", PostedForm.AddressOf(form).Replace(foreignAgency, ownAgency, StringComparison.Ordinal));
            using var here = await PostedForm.Send(own.Browser, form, []);
            here.StatusCode.ShouldBe(HttpStatusCode.NotFound, PostedForm.AddressOf(form));
        }
        elsewhere.Count.ShouldBeGreaterThan(1);
        Tables.Changed(before, await Tables.Rows(whole.Site.Database)).ShouldBeEmpty();
    }

    private static async Task ImportMeasures(Visitor administrator)
    {
        await foreach (var seen in Crawl.Of(administrator))
            foreach (var form in seen.Forms.Where(f => PostedForm.AddressOf(f).Contains("/measures/2564?handler=Import", StringComparison.Ordinal)))
                (await PostedForm.Send(administrator.Browser, form, [])).Dispose();
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|/[A-Z0-9]{8}(?=/|$)")]
    private static partial Regex Things();
}
