using System.Globalization;
using System.Text.Json.Nodes;
using OpenIta.Basics;

namespace OpenIta.OpenData;

/// <summary>
/// What there is of open data as a DCAT 3 catalogue in JSON-LD: a dataset for each year with its versions, a distribution for each file of the
/// latest. Where DCAT-AP has a list of words (languages, how often, themes), its words are used: harvesters know them.
/// </summary>
public static class Catalogue
{
    private const string Authority = "http://publications.europa.eu/resource/authority";

    /// <param name="latest">The latest version of each year, with its files.</param>
    /// <param name="all">Every version, those without their files.</param>
    /// <param name="site">Address of the website without a stroke at its end.</param>
    public static JsonObject Of(IReadOnlyList<Snapshot> latest, IReadOnlyList<Snapshot> all, string site)
    {
        var catalogue = new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#",
                ["dct"] = "http://purl.org/dc/terms/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
                ["spdx"] = "http://spdx.org/rdf/terms#",
                ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
                ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            },
            ["@id"] = $"{site}/catalog.jsonld",
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = Both("ข้อมูลเปิดผลการประเมิน ITA", "Open data of ITA results"),
            ["dct:description"] = Both("ผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐที่เผยแพร่แล้ว รายปี", "Published results of the Integrity and Transparency Assessment of Thai state agencies, by year"),
            ["dct:language"] = Languages(),
            ["dct:license"] = Link(Licence.Address),
            ["dct:publisher"] = Publisher(site),
            ["foaf:homepage"] = Link($"{site}/open-data"),
            ["dcat:dataset"] = new JsonArray([.. latest.Select(s => Dataset(s, [.. all.Where(v => v.FiscalYear == s.FiscalYear).OrderBy(v => v.Version)], site))]),
            ["dcat:service"] = new JsonObject
            {
                ["@id"] = $"{site}/api/v1",
                ["@type"] = "dcat:DataService",
                ["dct:title"] = Both("API ผลการประเมิน ITA", "API of ITA results"),
                ["dct:license"] = Link(Licence.Address),
                ["dcat:endpointURL"] = Link($"{site}/api/v1"),
                ["dcat:endpointDescription"] = Link($"{site}/api/v1/openapi.json"),
                ["foaf:page"] = Link($"{site}/api"),
                ["dcat:servesDataset"] = new JsonArray([.. latest.Select(s => Link(AddressOf(s, site)))]),
            },
        };
        if (all.Count > 0)
            (catalogue["dct:issued"], catalogue["dct:modified"]) = (Moment(all.Min(s => s.MadeAt)), Moment(all.Max(s => s.MadeAt)));
        return catalogue;
    }

    /// <param name="versions">All of the year, the first one first.</param>
    private static JsonObject Dataset(Snapshot latest, IReadOnlyList<Snapshot> versions, string site)
    {
        var year = latest.FiscalYear.ToString(CultureInfo.InvariantCulture);
        var ends = latest.FiscalYear - FiscalYear.EraOffset;
        return new JsonObject
        {
            ["@id"] = AddressOf(latest, site),
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = $"ita-{year}",
            ["dct:title"] = Both($"ผลการประเมิน ITA ปีงบประมาณ {year}", FormattableString.Invariant($"ITA results, fiscal year {year} ({ends})")),
            ["dct:description"] = Both("หน่วยงาน คะแนนทุกจุด คะแนนรายข้อ OIT จำนวนคำตอบแบบวัดที่ปกปิดกลุ่มเล็ก และกรอบการประเมิน", "Agencies, scores at every node, marks of OIT items, tallies of surveys with small groups suppressed, and the framework"),
            ["dct:publisher"] = Publisher(site),
            ["dcat:contactPoint"] = new JsonObject { ["@type"] = "vcard:Organization", ["vcard:fn"] = "OpenITA", ["vcard:hasURL"] = Link($"{site}/about") },
            ["dct:license"] = Link(Licence.Address),
            ["dct:language"] = Languages(),
            ["dct:issued"] = Moment(versions[0].MadeAt),
            ["dct:modified"] = Moment(latest.MadeAt),
            ["dct:accrualPeriodicity"] = Link($"{Authority}/frequency/ANNUAL"),
            ["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Typed("xsd:date", FormattableString.Invariant($"{ends - 1}-10-01")),
                ["dcat:endDate"] = Typed("xsd:date", FormattableString.Invariant($"{ends}-09-30")),
            },
            ["dct:spatial"] = Link($"{Authority}/country/THA"),
            ["dcat:theme"] = Link($"{Authority}/data-theme/GOVE"),
            ["dcat:keyword"] = new JsonArray([Word("th", "ITA"), Word("th", "คุณธรรม"), Word("th", "ความโปร่งใส"), Word("en", "integrity"), Word("en", "transparency"), Word("en", "Thailand")]),
            ["dcat:landingPage"] = Link(AddressOf(latest, site)),
            ["dcat:version"] = latest.Version.ToString(CultureInfo.InvariantCulture),
            ["dcat:hasCurrentVersion"] = Link(site + latest.Address),
            ["dcat:hasVersion"] = new JsonArray([.. versions.Select(v => Link(site + v.Address))]),
            ["dcat:distribution"] = new JsonArray([.. latest.Files.Where(f => !f.Name.EndsWith(".txt", StringComparison.Ordinal)).Select(f => Distribution(latest, f, site))]),
        };
    }

    private static JsonObject Distribution(Snapshot snapshot, SnapshotFile file, string site) => new()
    {
        ["@id"] = site + snapshot.AddressOf(file),
        ["@type"] = "dcat:Distribution",
        ["dct:title"] = file.Name,
        ["dct:license"] = Link(Licence.Address),
        ["dct:issued"] = Moment(snapshot.MadeAt),
        ["dcat:accessURL"] = Link(site + snapshot.Address),
        ["dcat:downloadURL"] = Link(site + snapshot.AddressOf(file)),
        ["dct:format"] = Link($"{Authority}/file-type/{Path.GetExtension(file.Name)[1..].ToUpperInvariant()}"),
        ["dcat:mediaType"] = Link("https://www.iana.org/assignments/media-types/" + file.MediaType.Split(';')[0]),
        ["dcat:byteSize"] = Typed("xsd:nonNegativeInteger", file.Bytes.ToString(CultureInfo.InvariantCulture)),
        ["spdx:checksum"] = new JsonObject
        {
            ["@type"] = "spdx:Checksum",
            ["spdx:algorithm"] = Link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            ["spdx:checksumValue"] = Typed("xsd:hexBinary", file.Sha256),
        },
    };

    private static string AddressOf(Snapshot latest, string site) => FormattableString.Invariant($"{site}/open-data/{latest.FiscalYear}");

    private static JsonObject Publisher(string site) => new() { ["@id"] = $"{site}/about", ["@type"] = "foaf:Agent", ["foaf:name"] = "OpenITA", ["foaf:homepage"] = Link(site) };

    private static JsonArray Languages() => [Link($"{Authority}/language/THA"), Link($"{Authority}/language/ENG")];

    private static JsonArray Both(string thai, string english) => [Word("th", thai), Word("en", english)];

    private static JsonObject Word(string language, string word) => new() { ["@language"] = language, ["@value"] = word };

    private static JsonObject Link(string address) => new() { ["@id"] = address };

    private static JsonObject Moment(DateTimeOffset at) => Typed("xsd:dateTime", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private static JsonObject Typed(string type, string value) => new() { ["@type"] = type, ["@value"] = value };
}
