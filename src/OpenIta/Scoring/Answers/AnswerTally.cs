using OpenIta.Basics;

namespace OpenIta.Scoring.Answers;

/// <summary>How often each option of each field was chosen. All that scoring needs of answers, whatever their number.</summary>
public sealed class AnswerTally
{
    private readonly Dictionary<string, long[]> counts;

    internal AnswerTally(AnswerForm form, IReadOnlyList<string> fields, long[][] byColumn, long respondents)
    {
        Form = form;
        Respondents = respondents;
        counts = fields.Zip(byColumn).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    public AnswerForm Form { get; }

    /// <summary>Rows of the file, answered or not.</summary>
    public long Respondents { get; }

    /// <summary>Times an option (from 1) of a field was chosen.</summary>
    public long Count(string field, int option) => counts.TryGetValue(field, out var options) ? options[option] : 0;

    /// <summary>
    /// Mean points per field over those who answered it. A field nobody answered has no mean; the calculation then names it as missing.
    /// Refused when the points of a chosen option are not known.
    /// </summary>
    public Result<IReadOnlyDictionary<string, FieldMean>> Means()
    {
        var means = new Dictionary<string, FieldMean>(StringComparer.Ordinal);
        foreach (var (field, options) in counts)
        {
            var chosen = new List<OptionTally>();
            for (var option = 1; option < options.Length; option++)
            {
                if (options[option] == 0)
                    continue;
                var points = Form.Points(field, option);
                if (points.IsRefused)
                    return points.Refusal;
                chosen.Add(new OptionTally(option, points.Value, options[option]));
            }
            if (chosen.Count > 0)
                means[field] = FieldMean.Of(chosen);
        }
        return means;
    }
}
