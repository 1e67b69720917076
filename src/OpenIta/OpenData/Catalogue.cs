using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenIta.OpenData;

/// <summary>What there is of open data as a DCAT 3 catalogue in JSON-LD: a dataset for each year, a distribution for each file of its latest version.</summary>
public static class Catalogue
{
    /// <param name="latest">The latest version of each year, with its files.</param>
    /// <param name="site">Address of the website without a stroke at its end.</param>
    public static JsonObject Of(IReadOnlyList<Snapshot> latest, string site) => new()
    {
        ["@context"] = new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["spdx"] = "http://spdx.org/rdf/terms#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        },
        ["@id"] = $"{site}/catalog.jsonld",
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = Both("ข้อมูลเปิดผลการประเมิน ITA", "Open data of ITA results"),
        ["dct:description"] = Both("ผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐที่เผยแพร่แล้ว รายปี", "Published results of the Integrity and Transparency Assessment of Thai state agencies, by year"),
        ["dct:language"] = new JsonArray("th", "en"),
        ["dct:license"] = Link(Licence.Address),
        ["dct:publisher"] = new JsonObject { ["@type"] = "foaf:Agent", ["foaf:name"] = "OpenITA", ["foaf:homepage"] = Link(site) },
        ["foaf:homepage"] = Link($"{site}/open-data"),
        ["dcat:dataset"] = new JsonArray([.. latest.Select(s => Dataset(s, site))]),
        ["dcat:service"] = new JsonObject
        {
            ["@id"] = $"{site}/api/v1",
            ["@type"] = "dcat:DataService",
            ["dct:title"] = Both("API ผลการประเมิน ITA", "API of ITA results"),
            ["dcat:endpointURL"] = Link($"{site}/api/v1"),
            ["dcat:endpointDescription"] = Link($"{site}/api/v1/openapi.json"),
        },
    };

    private static JsonObject Dataset(Snapshot snapshot, string site)
    {
        var year = snapshot.FiscalYear.ToString(CultureInfo.InvariantCulture);
        var common = (snapshot.FiscalYear - Basics.FiscalYear.EraOffset).ToString(CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["@id"] = $"{site}/open-data/{year}",
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = $"ita-{year}",
            ["dct:title"] = Both($"ผลการประเมิน ITA ปีงบประมาณ {year}", $"ITA results, fiscal year {year} ({common})"),
            ["dct:description"] = Both("หน่วยงาน คะแนนทุกจุด คะแนนรายข้อ OIT จำนวนคำตอบแบบวัดที่ปกปิดกลุ่มเล็ก และกรอบการประเมิน", "Agencies, scores at every node, marks of OIT items, tallies of surveys with small groups suppressed, and the framework"),
            ["dct:license"] = Link(Licence.Address),
            ["dct:issued"] = Typed("xsd:dateTime", snapshot.MadeAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ["dct:spatial"] = Link("http://publications.europa.eu/resource/authority/country/THA"),
            ["dcat:version"] = snapshot.Version.ToString(CultureInfo.InvariantCulture),
            ["dcat:landingPage"] = Link($"{site}/open-data/{year}"),
            ["dcat:keyword"] = new JsonArray("ITA", "integrity", "transparency", "Thailand"),
            ["dcat:distribution"] = new JsonArray([.. snapshot.Files.Where(f => !f.Name.EndsWith(".txt", StringComparison.Ordinal)).Select(f => Distribution(snapshot, f, site))]),
        };
    }

    private static JsonObject Distribution(Snapshot snapshot, SnapshotFile file, string site) => new()
    {
        ["@id"] = site + snapshot.AddressOf(file),
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = file.Name,
        ["dct:license"] = Link(Licence.Address),
        ["dcat:accessURL"] = Link(site + snapshot.Address),
        ["dcat:downloadURL"] = Link(site + snapshot.AddressOf(file)),
        ["dcat:mediaType"] = Link("https://www.iana.org/assignments/media-types/" + file.MediaType.Split(';')[0]),
        ["dcat:byteSize"] = Typed("xsd:nonNegativeInteger", file.Bytes.ToString(CultureInfo.InvariantCulture)),
        ["spdx:checksum"] = new JsonObject
        {
            ["@type"] = "spdx:Checksum",
            ["spdx:algorithm"] = Link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            ["spdx:checksumValue"] = Typed("xsd:hexBinary", file.Sha256),
        },
    };

    private static JsonArray Both(string thai, string english) =>
        [new JsonObject { ["@language"] = "th", ["@value"] = thai }, new JsonObject { ["@language"] = "en", ["@value"] = english }];

    private static JsonObject Link(string address) => new() { ["@id"] = address };

    private static JsonObject Typed(string type, string value) => new() { ["@type"] = type, ["@value"] = value };
}
