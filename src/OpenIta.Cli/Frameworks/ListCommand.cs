using System.CommandLine;
using System.Globalization;
using OpenIta.Frameworks;
using Spectre.Console;

namespace OpenIta.Cli.Frameworks;

/// <summary><c>openita framework list [--json]</c></summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var json = FrameworkCommand.Json();
        var command = new Command("list", "รายการกรอบการประเมินที่มี / the frameworks there are") { json };
        command.SetAction(parsed => Run(parsed.GetValue(json)));
        return command;
    }

    private static int Run(bool asJson)
    {
        var library = FrameworkLibrary.Default;
        if (asJson)
            JsonOutput.Print(new { frameworks = library.All.Select(Document) });
        else
            AnsiConsole.Write(Table(library.All));
        // A pack that can't be used must not vanish from the list without a word.
        foreach (var refused in library.Ids.Select(library.Find).Where(r => r.IsRefused))
            Console.Error.WriteLine(refused.Refusal!.Message);
        return Exit.Success;
    }

    private static object Document(Framework f) => new
    {
        f.Id,
        Year = f.Year.BuddhistEra,
        Title = f.Title.Thai,
        TitleEnglish = f.Title.English,
        f.Provisional,
        Instruments = f.Instruments.Select(i => new { i.Code, i.Weight }),
        Indicators = f.Indicators.Count,
        Questions = f.Questions.Count,
        DisclosureItems = f.DisclosureItems.Count,
        Levels = f.Levels.Select(l => l.Title.ToString()),
        Scorable = f.MissingForScoring().Count == 0,
        Missing = f.MissingForScoring().Select(m => new { text = m.Thai, english = m.English }),
        Gaps = f.Gaps.Count,
    };

    private static Table Table(IReadOnlyList<Framework> frameworks)
    {
        var table = new Table().RoundedBorder().AddColumns("id", "ปี / year", "น้ำหนัก / weights", "ตัวชี้วัด\nindicators", "ข้อคำถาม\nquestions", "ข้อ OIT\nitems", "คำนวณคะแนน / scoring");
        foreach (var f in frameworks)
            table.AddRow(new Text(f.Id), new Text(f.Year.ToString()), new Text(string.Join("  ", f.Instruments.Select(Weight))), Count(f.Indicators.Count),
                Count(f.Questions.Count), Count(f.DisclosureItems.Count), new Text(Scoring(f)));
        return table;
    }

    private static string Weight(Instrument i) => $"{i.Code} {i.Weight?.ToString("0.##", CultureInfo.InvariantCulture) ?? "?"}";

    private static Text Count(int count) => new(count == 0 ? "–" : count.ToString(CultureInfo.InvariantCulture));

    private static string Scoring(Framework f)
    {
        var missing = f.MissingForScoring();
        if (missing.Count > 0)
            return $"ไม่ได้ ขาด / no, lacking: {string.Join(", ", missing.Select(m => $"{m.Thai} ({m.English})"))}";
        var unanswerable = f.Instruments.Where(i => i.Kind == InstrumentKind.Survey && f.MissingForAnswers(i.Code).Count > 0).Select(i => i.Code).ToList();
        return unanswerable.Count == 0 ? "ได้ / yes" : $"จากคะแนนเท่านั้น ไม่ได้จากคำตอบ / from scores, not from answers: {string.Join(", ", unanswerable)}";
    }
}
