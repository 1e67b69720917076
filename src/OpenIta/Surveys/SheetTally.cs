using OpenIta.Scoring.Answers;

namespace OpenIta.Surveys;

/// <summary>How many chose each option of each field of a sheet; index 0 of a field holds those who declined.</summary>
public sealed class SheetTally
{
    private readonly AnswerSheet sheet;
    private readonly long[][] counts;

    private SheetTally(AnswerSheet sheet, long[][] counts, long respondents) => (this.sheet, this.counts, Respondents) = (sheet, counts, respondents);

    public SheetTally(AnswerSheet sheet)
        : this(sheet, [.. sheet.Fields.Select(f => new long[f.Scale.Options.Count + 1])], 0)
    {
    }

    public long Respondents { get; private set; }

    /// <summary>Every field and choice in the order of the form, those that nobody chose too.</summary>
    public IEnumerable<(AnswerField Field, int Choice, long Respondents)> Counts =>
        sheet.Fields.SelectMany((asked, f) => counts[f].Select((count, choice) => (asked, choice, count)));

    /// <summary>One respondent more, by a whole sheet.</summary>
    public void Add(ReadOnlySpan<byte> answers)
    {
        if (!sheet.IsComplete(answers))
            throw new ArgumentException("These answers are no whole sheet of this form.", nameof(answers));
        for (var f = 0; f < counts.Length; f++)
            counts[f][answers[f] == AnswerSheet.Declined ? 0 : answers[f]]++;
        Respondents++;
    }

    public static SheetTally operator +(SheetTally left, SheetTally right) =>
        new(left.sheet, [.. left.counts.Zip(right.counts, (a, b) => a.Zip(b, (x, y) => x + y).ToArray())], left.Respondents + right.Respondents);

    /// <summary>As scoring takes it: who declined a field did not answer it.</summary>
    public AnswerTally ForScoring() =>
        new(new AnswerForm(sheet.Framework, sheet.Instrument.Code), [.. sheet.Fields.Select(f => f.Code)], [.. counts.Select(c => c.Skip(1).Prepend(0).ToArray())], Respondents);
}
