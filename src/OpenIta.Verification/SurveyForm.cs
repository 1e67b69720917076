using OpenIta.Frameworks;

namespace OpenIta.Verification;

/// <summary>One field that is answered, with its options.</summary>
internal sealed record FormField(string Code, Scale Scale);

/// <summary>The fields of a survey in the order of the pack, and what answers to them count up to.</summary>
internal sealed class SurveyForm
{
    // As responses are packed: an option from 1, or this.
    private const byte Declined = 255;

    private SurveyForm(Framework framework, string instrument, IReadOnlyList<FormField> fields) => (Framework, Instrument, Fields) = (framework, instrument, fields);

    public Framework Framework { get; }

    public string Instrument { get; }

    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>Whether the points of every option are known, without which nothing is scored.</summary>
    public bool CanScore => Fields.All(f => f.Scale.Options.All(o => o.Points is not null));

    public static SurveyForm Of(Framework framework, string instrument)
    {
        var indicators = framework.Indicators.Where(n => n.Instrument == instrument).Select(n => n.Code).ToHashSet(StringComparer.Ordinal);
        var fields = new List<FormField>();
        foreach (var question in framework.Questions.Where(q => indicators.Contains(q.Indicator)))
            foreach (var (code, scale) in question.SubItems.Count == 0 ? [(question.Code, question.Scale)] : question.SubItems.Select(s => (s.Code, s.Scale)))
                fields.Add(new FormField(code, framework.Scales.Single(s => s.Id == scale)));
        return new SurveyForm(framework, instrument, fields);
    }

    /// <summary>Whether packed answers are whole: each field has one of its options, or was declined where that is allowed.</summary>
    public bool IsWhole(byte[] packed) => packed.Length == Fields.Count
        && Fields.Zip(packed).All(f => f.Second == Declined ? f.First.Scale.MayDecline : f.Second >= 1 && f.Second <= f.First.Scale.Options.Count);

    public static int Choice(byte packed) => packed == Declined ? 0 : packed;
}

/// <summary>Responses of one survey, counted again.</summary>
internal sealed class Recount(SurveyForm form)
{
    private readonly long[][] counts = [.. form.Fields.Select(f => new long[f.Scale.Options.Count + 1])];

    public SurveyForm Form => form;

    public long Respondents { get; private set; }

    public void Add(byte[] packed)
    {
        for (var f = 0; f < packed.Length; f++)
            counts[f][SurveyForm.Choice(packed[f])]++;
        Respondents++;
    }

    public void Add(Recount part)
    {
        for (var f = 0; f < counts.Length; f++)
            for (var choice = 0; choice < counts[f].Length; choice++)
                counts[f][choice] += part.counts[f][choice];
        Respondents += part.Respondents;
    }

    /// <summary>What was chosen at all, as tallies are stored: I1.1/3.</summary>
    public IReadOnlyDictionary<string, long> Chosen() => form.Fields.SelectMany((field, f) => counts[f].Select((count, choice) => (Name: FormattableString.Invariant($"{field.Code}/{choice}"), count)))
        .Where(c => c.count > 0).ToDictionary(c => c.Name, c => c.count, StringComparer.Ordinal);

    /// <summary>Points and answers of every field that anybody answered; who declined did not answer.</summary>
    public IReadOnlyDictionary<string, AnsweredField> Answered()
    {
        var answered = new Dictionary<string, AnsweredField>(StringComparer.Ordinal);
        for (var f = 0; f < counts.Length; f++)
        {
            var points = Fraction.Of(0L);
            for (var choice = 1; choice < counts[f].Length; choice++)
                points += Fraction.Of(counts[f][choice]) * Fraction.Of(form.Fields[f].Scale.Options[choice - 1].Points ?? 0);
            if (counts[f].Skip(1).Sum() is > 0 and var answers)
                answered[form.Fields[f].Code] = new AnsweredField(points, answers);
        }
        return answered;
    }
}
