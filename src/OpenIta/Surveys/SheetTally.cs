using System.Globalization;
using OpenIta.Scoring.Answers;

namespace OpenIta.Surveys;

/// <summary>How many chose each option of each field of a sheet; choice 0 of a field holds those who declined.</summary>
public sealed class SheetTally
{
    private readonly AnswerSheet sheet;

    // Field after field, each with its choices from 0.
    private readonly int[] starts;
    private readonly long[] counts;

    private SheetTally(AnswerSheet sheet, int[] starts, long[] counts, long respondents) =>
        (this.sheet, this.starts, this.counts, Respondents) = (sheet, starts, counts, respondents);

    public SheetTally(AnswerSheet sheet)
        : this(sheet, sheet.Starts, new long[sheet.Choices.Count], 0)
    {
    }

    public long Respondents { get; private set; }

    /// <summary>Every field and choice in the order of the form, those that nobody chose too.</summary>
    public IEnumerable<(AnswerField Field, int Choice, long Respondents)> Counts =>
        sheet.Fields.SelectMany((asked, f) => Enumerable.Range(0, asked.Scale.Options.Count + 1).Select(choice => (asked, choice, counts[starts[f] + choice])));

    /// <summary>What was chosen at all, under the names it is stored by.</summary>
    internal IEnumerable<KeyValuePair<string, long>> Chosen => counts.Select((count, i) => KeyValuePair.Create(sheet.Choices[i], count)).Where(c => c.Value > 0);

    /// <summary>One respondent more, by a whole sheet.</summary>
    public void Add(ReadOnlySpan<byte> answers)
    {
        if (!sheet.IsComplete(answers))
            throw new ArgumentException("These answers are no whole sheet of this form.", nameof(answers));
        for (var f = 0; f < answers.Length; f++)
            counts[starts[f] + (answers[f] == AnswerSheet.Declined ? 0 : answers[f])]++;
        Respondents++;
    }

    public static SheetTally operator +(SheetTally left, SheetTally right) =>
        new(left.sheet, left.starts, [.. left.counts.Zip(right.counts, (a, b) => a + b)], left.Respondents + right.Respondents);

    /// <summary>As scoring takes it: who declined a field did not answer it.</summary>
    public AnswerTally ForScoring() => new(
        sheet.Form, [.. sheet.Fields.Select(f => f.Code)],
        [.. sheet.Fields.Select((asked, f) => counts[starts[f]..(starts[f] + asked.Scale.Options.Count + 1)].Select((count, choice) => choice == 0 ? 0 : count).ToArray())], Respondents);

    /// <summary>The name of a choice of a field in storage, such as I1.1/3.</summary>
    internal static string NameOf(string field, int choice) => string.Create(CultureInfo.InvariantCulture, $"{field}/{choice}");
}
