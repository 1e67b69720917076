using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using OpenIta.Accounts;
using OpenIta.ApiKeys;

namespace OpenIta.Web.Tests.OpenData;

public sealed class OpenDataPagesTests
{
    [Fact]
    public async Task Files_come_from_their_lasting_address_packed_or_not_and_fit_the_checksums_of_the_page()
    {
        await using var site = await OpenNation.Open();
        var page = await site.Page((await site.Page("/open-data")).QuerySelector("tbody th a")!.GetAttribute("href")!);

        var rows = page.QuerySelectorAll("#files")[0].ParentElement!.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(14);
        foreach (var row in rows)
        {
            var address = row.QuerySelector("a")!.GetAttribute("href")!;
            address.ShouldStartWith("/open-data/2566/v1/");
            using var plain = await site.Get(address);
            var bytes = await plain.Content.ReadAsByteArrayAsync();
            Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(row.QuerySelector("code")!.TextContent);
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            asked.Headers.AcceptEncoding.ParseAdd("gzip");
            using var packed = await site.Browser.SendAsync(asked);
            packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
            using var unpacked = new MemoryStream();
            await using (var gzip = new GZipStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress))
                await gzip.CopyToAsync(unpacked);
            unpacked.ToArray().ShouldBe(bytes);
            packed.Headers.ETag.ShouldNotBe(plain.Headers.ETag);
        }
        foreach (var nothing in new[] { "/open-data/2566/v2", "/open-data/2567", "/open-data/2566/x", "/open-data/2566/v1/secret.csv" })
            (await Status(site, nothing)).ShouldBe(HttpStatusCode.NotFound, nothing);
    }

    [Fact]
    public async Task The_catalogue_names_every_file_with_checksum_licence_and_an_address_that_answers()
    {
        await using var site = await OpenNation.Open();
        using var answer = await site.Get("/catalog.jsonld");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/ld+json");
        var catalogue = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        catalogue["@type"]!.ToString().ShouldBe("dcat:Catalog");
        catalogue["dct:license"]!["@id"]!.ToString().ShouldStartWith("https://creativecommons.org/");
        var dataset = catalogue["dcat:dataset"]!.AsArray().ShouldHaveSingleItem()!;
        var files = dataset["dcat:distribution"]!.AsArray();
        files.Count.ShouldBe(12);
        foreach (var file in files)
        {
            using var download = await site.Get(new Uri(file!["dcat:downloadURL"]!["@id"]!.ToString()).AbsolutePath);
            Convert.ToHexStringLower(SHA256.HashData(await download.Content.ReadAsByteArrayAsync())).ShouldBe(file["spdx:checksum"]!["spdx:checksumValue"]!["@value"]!.ToString());
        }
        // What harvesters ask for: DCAT-AP 3, mandatory and recommended.
        foreach (var property in new[] { "dct:publisher", "dcat:contactPoint", "dct:issued", "dct:modified", "dct:accrualPeriodicity", "dct:language", "dct:spatial", "dcat:theme", "dcat:keyword" })
            dataset[property].ShouldNotBeNull(property);
        (dataset["dct:temporal"]!["dcat:startDate"]!["@value"]!.ToString(), dataset["dct:temporal"]!["dcat:endDate"]!["@value"]!.ToString()).ShouldBe(("2022-10-01", "2023-09-30"));
        string[] addresses =
        [
            dataset["dcat:landingPage"]!["@id"]!.ToString(), dataset["dcat:hasCurrentVersion"]!["@id"]!.ToString(), dataset["dcat:contactPoint"]!["vcard:hasURL"]!["@id"]!.ToString(),
            catalogue["dcat:service"]!["dcat:endpointURL"]!["@id"]!.ToString(), catalogue["dcat:service"]!["dcat:endpointDescription"]!["@id"]!.ToString(),
            .. dataset["dcat:hasVersion"]!.AsArray().Select(v => v!["@id"]!.ToString()), .. files.Select(f => f!["dcat:accessURL"]!["@id"]!.ToString()),
        ];
        foreach (var address in addresses)
            (await Status(site, new Uri(address).AbsolutePath)).ShouldBe(HttpStatusCode.OK, address);
    }

    [Fact]
    public async Task An_administrator_makes_a_key_that_is_shown_once_and_revokes_it()
    {
        await using var site = await OpenNation.Open();
        await using var central = await site.As(Role.CentralAdministrator);
        var page = await central.Page("/admin/api-keys");

        using var refused = await central.Post(page.QuerySelector("main form.form")!, ("Name", " "), ("Days", "90"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var made = await central.Post(page.QuerySelector("main form.form")!, ("Name", "รายงาน"), ("Scope", "UnpublishedResults"), ("Days", "5"));
        var shown = await Site.Parse(made);
        shown.QuerySelector(".new-key")!.TextContent.ShouldStartWith(ApiKey.Prefix);
        var later = await central.Page("/admin/api-keys");
        later.QuerySelector(".new-key").ShouldBeNull();
        using var revoked = await central.Post(later.QuerySelector("main td form")!);
        (await Site.Parse(revoked)).QuerySelector("main td form").ShouldBeNull();
        await using var auditor = await site.As(Role.Auditor);
        (await auditor.Page("/admin/api-keys")).QuerySelector("main form.form").ShouldBeNull();
    }

    private static async Task<HttpStatusCode> Status(Site site, string address)
    {
        using var response = await site.Get(address);
        return response.StatusCode;
    }
}
