using System.Globalization;
using System.Text.RegularExpressions;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <param name="Inferred">True when no line says ปีงบประมาณ: the year is that of most dates in the tables.</param>
internal sealed record YearFound(int Year, int Line, bool Inferred);

/// <summary>The fiscal year a report is about: the first that its title, headings or memo subject give.</summary>
internal static class YearReader
{
    private static readonly Regex OfFiscalYear = new(@"ปีงบประมาณ(?:พ\.?ศ\.?)?(25[5-9][0-9])", RegexOptions.NonBacktracking);
    private static readonly Regex OfYear = new(@"(?:ประจำปี|ปี)(?:พ\.?ศ\.?)?(25[5-9][0-9])", RegexOptions.NonBacktracking);
    private static readonly Regex Dated = new(@"(มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|[มกพสตธ]\.?[คพยก]\.)(?:พ\.?ศ\.?)?(25[5-9][0-9])", RegexOptions.NonBacktracking);
    private static readonly string[] NextYear = ["ตุลาคม", "พฤศจิกายน", "ธันวาคม", "ต.ค.", "พ.ย.", "ธ.ค."];

    public static YearFound? Read(SourceDocument document, IReadOnlyList<Paragraph> paragraphs)
    {
        foreach (var pattern in (Regex[])[OfFiscalYear, OfYear])
        {
            var stated = (from paragraph in Joined(paragraphs)
                          let match = pattern.Match(paragraph.Words)
                          where match.Success
                          select new { Year = Number(match.Groups[1].Value), paragraph.Line, paragraph.Title }).ToList();
            if ((stated.Find(s => s.Title) ?? stated.FirstOrDefault()) is { } first)
                return new YearFound(first.Year, first.Line, Inferred: false);
        }
        return FromDates(document);
    }

    // A title may break before its year: each paragraph is looked at with the next one.
    private static IEnumerable<(string Words, int Line, bool Title)> Joined(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var words = Spaceless.Of(paragraphs[i].Text);
            var title = paragraphs[i].Heading || i < 8 || words.StartsWith("เรื่อง", StringComparison.Ordinal);
            yield return (words, paragraphs[i].Line, title);
            if (words.EndsWith("พ.ศ.", StringComparison.Ordinal) && i + 1 < paragraphs.Count)
                yield return (words + Spaceless.Of(paragraphs[i + 1].Text), paragraphs[i].Line, title);
        }
    }

    private static YearFound? FromDates(SourceDocument document)
    {
        var years = (from table in document.Blocks.OfType<Table>()
                     from row in table.Rows
                     from cell in row.Cells
                     from Match date in Dated.Matches(Spaceless.Of(cell))
                     let year = Number(date.Groups[2].Value) + (NextYear.Contains(date.Groups[1].Value) ? 1 : 0)
                     group row.Line by year).MaxBy(g => g.Count());
        return years is null ? null : new YearFound(years.Key, years.First(), Inferred: true);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
