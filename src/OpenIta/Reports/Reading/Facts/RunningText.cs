using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Words;

namespace OpenIta.Reports.Reading.Facts;

/// <summary>A line of running text with the section it stands in.</summary>
internal sealed record TextLine(Paragraph Paragraph, Section Section, string Words);

/// <summary>Running text without its tables: narrative, advice, scores and levels.</summary>
internal sealed class RunningText
{
    private const int LongHeading = 60;

    // Names, numbers and years of one line are compared with each other; longer text is looked at in pieces, so that time grows with length only.
    private const int LongestPiece = 5000;

    public RunningText(IReadOnlyList<Paragraph> paragraphs, AgencyFound? agency, YearFound? year)
    {
        var section = Section.Start;
        var lines = new List<TextLine>();
        foreach (var paragraph in paragraphs.SelectMany(Pieces))
        {
            if (paragraph.Heading)
                section = section.Next(paragraph.Text, paragraph.Line);
            lines.Add(new TextLine(paragraph, section, Spaceless.Of(paragraph.Text)));
        }
        Lines = lines;
        Scores = [.. lines.SelectMany(l => ScoresOf(l, agency, year)).Concat(LoneScores(lines, agency))];
        Levels = [.. lines.SelectMany(l => LevelsOf(l, year)).Concat(LoneLevels(lines))];
    }

    public IReadOnlyList<TextLine> Lines { get; }

    public IReadOnlyList<PrintedScore> Scores { get; }

    public IReadOnlyList<PrintedLevel> Levels { get; }

    /// <summary>Advice lines that open with the code of a question or item: E12 หน่วยงานควร…, also 120 where OCR read I as 1.</summary>
    public IEnumerable<QuestionAdvice> Advice() =>
        from line in Lines
        where line.Section.Heading is { } heading && Spaceless.Of(heading) is var words && (words.Contains("ข้อเสนอแนะ", StringComparison.Ordinal) || words.Contains("แนะนำ", StringComparison.Ordinal) || line.Section.Line == line.Paragraph.Line)
        let code = AdviceCode(line)
        where code is not null
        select new QuestionAdvice(code.Code, code.Rest, [line.Paragraph.Line]);

    /// <summary>Text under its headings; lines of advice and of the memo are told elsewhere.</summary>
    public IEnumerable<Narrative> Narrative(IReadOnlySet<int> elsewhere)
    {
        string? heading = null;
        int? headingLine = null;
        string? node = null;
        var text = new List<string>();
        var numbers = new List<int>();
        foreach (var line in Lines.Where(l => !elsewhere.Contains(l.Paragraph.Line)))
        {
            // A long heading with a heading after it was a sentence of its own.
            if (line.Paragraph.Heading && (line.Paragraph.Text.Length < LongHeading || text.Count > 0 || heading is null))
            {
                if (text.Count > 0 || heading is not null)
                    yield return new Narrative(node, heading, string.Join('\n', text), [.. numbers]) { HeadingLine = headingLine };
                text.Clear();
                numbers.Clear();
                (heading, headingLine, node) = (line.Paragraph.Text, line.Paragraph.Line, line.Section.Named);
                continue;
            }
            text.Add(line.Paragraph.Text);
            numbers.Add(line.Paragraph.Line);
        }
        if (text.Count > 0 || heading is not null)
            yield return new Narrative(node, heading, string.Join('\n', text), [.. numbers]) { HeadingLine = headingLine };
    }

    private static IEnumerable<Paragraph> Pieces(Paragraph paragraph)
    {
        var rest = paragraph.Text;
        while (rest.Length > LongestPiece)
        {
            var space = rest.LastIndexOf(' ', LongestPiece);
            var end = space > 0 ? space : LongestPiece;
            yield return paragraph with { Text = rest[..end] };
            rest = rest[end..];
        }
        yield return paragraph with { Text = rest };
    }

    private static PrintedCode? AdviceCode(TextLine line)
    {
        var code = NodeCode.AtStart(line.Paragraph.Text.TrimStart('-', '•', ' '), line.Section.Instrument == "IIT" ? "IIT" : null);
        return code is { Rest.Length: > 20 } && char.IsLetter(code.Rest[0]) ? code : null;
    }

    private static IEnumerable<PrintedScore> ScoresOf(TextLine line, AgencyFound? agency, YearFound? year) =>
        from score in ScoresInText.In(line.Words, line.Section.Named, agency?.Mentions ?? [])
        let value = NumberText.Parse(score.Digits)
        where value is not null
        select new PrintedScore(score.Code, value.Value, line.Paragraph.Line, Printed(line.Paragraph.Text, score.Digits), score.Year == year?.Year ? null : score.Year);

    // A line "68 คะแนน" after a line "คะแนน <agency>" is the total.
    private static IEnumerable<PrintedScore> LoneScores(List<TextLine> lines, AgencyFound? agency)
    {
        for (var i = 1; i < lines.Count; i++)
            if (NumberText.Score(lines[i].Paragraph.Text) is { } score && lines[i].Words.EndsWith("คะแนน", StringComparison.Ordinal)
                && lines[i - 1].Words is var before && before.Contains("คะแนน", StringComparison.Ordinal)
                && (agency is null || agency.Mentions.Any(m => before.Contains(m, StringComparison.Ordinal)) || before.Contains("รวม", StringComparison.Ordinal)))
                yield return new PrintedScore(NodeNames.Total, score.Value, lines[i].Paragraph.Line, score.Printed);
    }

    private static IEnumerable<PrintedLevel> LevelsOf(TextLine line, YearFound? year)
    {
        foreach (var (level, at) in LevelNames.In(line.Words))
        {
            var before = ScoresInText.In(line.Words[..at], line.Section.Named, []).LastOrDefault();
            yield return new PrintedLevel(level, line.Paragraph.Line, before is null ? null : NumberText.Parse(before.Digits), before?.Year == year?.Year ? null : before?.Year);
        }
    }

    private static IEnumerable<PrintedLevel> LoneLevels(List<TextLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            if (lines[i - 1].Words is var before && before.StartsWith("ระดับ", StringComparison.Ordinal) && before.Length < 40 && LevelNames.Sole(lines[i].Paragraph.Text) is { } level)
                yield return new PrintedLevel(level, lines[i].Paragraph.Line);
    }

    // The digits as the line prints them; Spaceless turned Thai digits into Arabic ones.
    private static string Printed(string text, string digits) =>
        text.Contains(digits, StringComparison.Ordinal) ? digits
        : Basics.ThaiDigits.ToThai(digits) is var thai && text.Contains(thai, StringComparison.Ordinal) ? thai : digits;
}
