using System.Globalization;
using OpenIta.Scoring;
using OpenIta.Storage;

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
        : this(sheet, sheet.Starts, new long[sheet.Choices.Names.Count], 0)
    {
    }

    public long Respondents { get; private set; }

    /// <summary>Every field and choice in the order of the form, those that nobody chose too.</summary>
    public IEnumerable<(AnswerField Field, int Choice, long Respondents)> Counts =>
        sheet.Fields.SelectMany((asked, f) => Enumerable.Range(0, asked.Scale.Options.Count + 1).Select(choice => (asked, choice, counts[starts[f] + choice])));

    /// <summary>What was chosen at all, as it is stored.</summary>
    internal string Chosen()
    {
        Span<long> chosen = stackalloc long[counts.Length];
        counts.CopyTo(chosen);
        chosen.Replace(0, ShapedNumbers.None);
        return StoredMap.Write(sheet.Choices, chosen);
    }

    /// <summary>Respondents more, each by a whole sheet, one behind the other.</summary>
    public void Add(ReadOnlySpan<byte> sheets)
    {
        for (; !sheets.IsEmpty; sheets = sheets[starts.Length..])
        {
            var answers = sheets[..Math.Min(starts.Length, sheets.Length)];
            if (!sheet.IsComplete(answers))
                throw new ArgumentException("These answers are no whole sheet of this form.", nameof(sheets));
            for (var f = 0; f < answers.Length; f++)
                counts[starts[f] + (answers[f] == AnswerSheet.Declined ? 0 : answers[f])]++;
            Respondents++;
        }
    }

    public static SheetTally operator +(SheetTally left, SheetTally right) =>
        new(left.sheet, left.starts, [.. left.counts.Zip(right.counts, (a, b) => a + b)], left.Respondents + right.Respondents);

    /// <summary>
    /// Mean points of each field over those who answered it: who declined did not. A field that nobody answered has no mean.
    /// Only for a sheet that <see cref="AnswerSheet.CanScore"/>.
    /// </summary>
    public IReadOnlyDictionary<string, FieldMean> Means()
    {
        var means = new Dictionary<string, FieldMean>(sheet.Fields.Count, StringComparer.Ordinal);
        for (var f = 0; f < starts.Length; f++)
            if (FieldMean.Of(counts.AsSpan(starts[f] + 1, sheet.Fields[f].Scale.Options.Count), sheet.Fields[f].Scale.Options) is { } mean)
                means[sheet.Fields[f].Code] = mean;
        return means;
    }

    /// <summary>The name of a choice of a field in storage, such as I1.1/3.</summary>
    internal static string NameOf(string field, int choice) => string.Create(CultureInfo.InvariantCulture, $"{field}/{choice}");
}
