using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.OpenData;

/// <summary>
/// How many chose each option, of agencies as a whole. An agency of which too few answered has no scores beside the counts of its survey,
/// and is left out; departments are never told. Only what is published counts.
/// </summary>
internal static class SurveyTallies
{
    // Surveys of the nation.
    private const int Most = 100_000;

    public static async Task<DataTable> Load(Session session, int fiscalYear, Framework? framework)
    {
        var rows = await session.List<Row>(
            $"""
            select s.agency_id as "Agency", s.instrument as "Instrument", t.counts as "Counts"
            from survey s
            join survey_tally t on t.survey_number = s.number
            join assessed_result r on r.agency_id = s.agency_id and r.fiscal_year = @Year and r.instrument = s.instrument
            where s.framework = @Framework and s.department_id is null and r.standing = '{nameof(Standing.Published)}'
              and t.scores is not null
            order by s.agency_id, s.instrument limit {Most}
            """,
            new { Year = (long)fiscalYear, Framework = framework?.Id ?? "" });
        var shapes = await Shapes.Of(session);
        // A count is kept under FIELD/option: see SheetTally.
        var chosen = (from row in rows from count in shapes.Read(row.Counts) let at = count.Key.LastIndexOf('/') select (row.Agency, row.Instrument, Field: count.Key[..at], Choice: int.Parse(count.Key[(at + 1)..], CultureInfo.InvariantCulture), count.Value)).ToList();
        var choices = chosen.Count == 0 ? 0 : chosen.Max(c => c.Choice);
        return new DataTable(
            "surveys", new LocalText("จำนวนผู้เลือกแต่ละตัวเลือกของทุกข้อคำถาม หน่วยงานที่ผู้ตอบน้อยเกินไปถูกปกปิด", "How many chose each option of every question; agencies of which too few answered are suppressed"),
            [
                Text("agency_id", "รหัสหน่วยงานในระบบนี้", "Id of the agency in this system"), Text("instrument", "แบบวัด IIT หรือ EIT", "Instrument, IIT or EIT"), Text("field", "รหัสข้อคำถามหรือข้อย่อย", "Code of the question or sub-item"),
                .. Enumerable.Range(0, choices + 1).Select(c => new DataColumn($"choice_{c}", ColumnType.Whole, c == 0
                    ? new LocalText("จำนวนผู้ไม่ประสงค์ตอบ", "How many declined to answer") : new LocalText($"จำนวนผู้เลือกตัวเลือกที่ {c} ตามแบบวัด", $"How many chose option {c} of the form"))),
            ],
            [.. chosen.GroupBy(c => (c.Agency, c.Instrument, c.Field)).Select(g => Cells(g.Key, g.ToDictionary(c => c.Choice, c => c.Value), choices))]);
    }

    private static List<object?> Cells((string Agency, string Instrument, string Field) key, Dictionary<int, long> chosen, int choices)
    {
        List<object?> cells = [key.Agency, key.Instrument, key.Field];
        for (var choice = 0; choice <= choices; choice++)
            cells.Add(chosen.GetValueOrDefault(choice));
        return cells;
    }

    private static DataColumn Text(string name, string thai, string english) => new(name, ColumnType.Text, new LocalText(thai, english));

    private sealed class Row
    {
        public string Agency { get; init; } = "";

        public string Instrument { get; init; } = "";

        public string Counts { get; init; } = "";
    }
}
