using OpenIta.Agencies;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.OpenData;

/// <summary>Everything that is public of a year as tables, in an order that does not change, so that the same results give the same bytes.</summary>
internal static class YearTables
{
    private static readonly DataColumn Id = Text("agency_id", "รหัสหน่วยงานในระบบนี้", "Id of the agency in this system");

    public static async Task<IReadOnlyList<DataTable>> Load(Session session, int fiscalYear, Framework? framework)
    {
        var results = await ResultStore.OfYear(session, ResultAudience.Everyone, fiscalYear);
        var agencies = (await AgencyStore.All(session)).ToDictionary(a => a.Id);
        DataTable[] tables =
        [
            Agencies([.. results.Select(r => agencies[r.Agency])]),
            Results(results, framework),
            Items(results, framework),
            await SurveyTallies.Load(session, fiscalYear, framework),
            Framework(framework),
        ];
        return [.. tables, Dictionary(tables)];
    }

    private static DataTable Agencies(IReadOnlyList<Agency> agencies) => new(
        "agencies", new LocalText("หน่วยงานที่มีผลในปีนี้", "Agencies with a result in the year"),
        [
            Id, Text("code", "รหัสตามทะเบียน", "Code in the registry"), Text("name", "ชื่อ", "Name"), Text("type", "ประเภท", "Type"),
            Text("size_group", "กลุ่มขนาดในประเภท (S, M, L)", "Size within the type (S, M, L)"), Text("district", "อำเภอ", "District"), Text("province", "จังหวัด", "Province"),
        ],
        [.. agencies.Select(a => (IReadOnlyList<object?>)[Stored.Id(a.Id), a.Code, a.Name, a.Type, a.SizeGroup, a.District, a.Province])]);

    private static DataTable Results(IReadOnlyList<AgencyResult> results, Framework? framework)
    {
        var nodes = NodesOf(results, framework, isItem: false);
        return new DataTable(
            "results", new LocalText("คะแนนและระดับของทุกหน่วยงาน ทุกจุดของกรอบการประเมิน (คะแนนรายข้อ OIT อยู่ในตาราง items)", "Scores and levels of every agency at every node of the framework (OIT items stand in the table items)"),
            [Id, Text("level", "รหัสระดับ", "Code of the level"), Text("level_title", "ชื่อระดับ", "Name of the level"), .. nodes.Select(n => Score(n, framework))],
            Rows(results, r => [r.Year.Level?.Code, r.Year.Level?.Title], nodes));
    }

    private static DataTable Items(IReadOnlyList<AgencyResult> results, Framework? framework)
    {
        var nodes = NodesOf(results, framework, isItem: true);
        return new DataTable("items", new LocalText("คะแนนรายข้อ OIT ของทุกหน่วยงาน", "Marks of every OIT item of every agency"), [Id, .. nodes.Select(n => Score(n, framework))], Rows(results, _ => [], nodes));
    }

    // In the order of the pack; what it does not have stands last.
    private static List<string> NodesOf(IReadOnlyList<AgencyResult> results, Framework? framework, bool isItem)
    {
        var found = results.SelectMany(r => r.Year.Scores.Keys).ToHashSet(StringComparer.Ordinal);
        var known = framework?.Tree.Nodes.Where(n => found.Contains(n.Code)).ToList() ?? [];
        IEnumerable<string> unknown = isItem ? [] : found.Except(known.Select(n => n.Code)).Order(StringComparer.Ordinal);
        return [.. known.Where(n => n.Kind is NodeKind.DisclosureItem == isItem).Select(n => n.Code), .. unknown];
    }

    private static List<IReadOnlyList<object?>> Rows(IReadOnlyList<AgencyResult> results, Func<AgencyResult, object?[]> first, List<string> nodes) =>
        [.. results.Select(r => (IReadOnlyList<object?>)[Stored.Id(r.Agency), .. first(r), .. nodes.Select(n => r.Year.Scores.TryGetValue(n, out var score) ? (object?)score : null)])];

    private static DataTable Framework(Framework? framework) => new(
        "framework", new LocalText("กรอบการประเมินของปี", "The framework of the year"),
        [
            Text("code", "รหัสจุดของกรอบ", "Code of the node"), Text("kind", "ชนิด", "Kind of node"), Text("parent", "รหัสจุดที่อยู่เหนือขึ้นไป", "Code of the node above"),
            new DataColumn("weight", ColumnType.Number, new LocalText("น้ำหนัก ร้อยละ", "Weight, percent")), Text("title_th", "ชื่อภาษาไทย", "Title in Thai"), Text("title_en", "ชื่อภาษาอังกฤษ", "Title in English"),
        ],
        [.. (framework?.Tree.Nodes ?? []).Select(n => (IReadOnlyList<object?>)[n.Code, n.Kind.ToString(), n.Parent, n.Weight, n.Title.Thai, n.Title.English])]);

    private static DataTable Dictionary(IEnumerable<DataTable> tables) => new(
        "dictionary", new LocalText("พจนานุกรมข้อมูล: ความหมายของทุกคอลัมน์", "Data dictionary: what every column means"),
        [
            Text("table", "ตาราง", "Table"), Text("column", "คอลัมน์", "Column"), Text("type", "ชนิดของค่า", "Type of the values"),
            Text("meaning_th", "ความหมายภาษาไทย", "Meaning in Thai"), Text("meaning_en", "ความหมายภาษาอังกฤษ", "Meaning in English"),
        ],
        [.. tables.SelectMany(t => t.Columns.Select(c => (IReadOnlyList<object?>)[t.Name, c.Name, c.Type.ToString().ToLowerInvariant(), c.Meaning.Thai, c.Meaning.English ?? c.Meaning.Thai]))]);

    private static DataColumn Score(string node, Framework? framework) =>
        new(node, ColumnType.Number, framework?.Tree.Find(node)?.Title ?? new LocalText($"คะแนน {node} ตามที่รายงานพิมพ์", $"Score {node} as reports print it"));

    private static DataColumn Text(string name, string thai, string english) => new(name, ColumnType.Text, new LocalText(thai, english));
}
