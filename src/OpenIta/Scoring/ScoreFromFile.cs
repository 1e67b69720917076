using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Scoring.Answers;

namespace OpenIta.Scoring;

public sealed record InstrumentUnknown(string Instrument, string Framework)
    : Refusal($"กรอบการประเมิน {Framework} ไม่มีแบบวัดชื่อ {Instrument}", $"The framework {Framework} has no survey named {Instrument}");

/// <summary>Scores an input file: its answer files are read as streams, tallied, and go into the calculation with the given scores.</summary>
public static class ScoreFromFile
{
    /// <param name="framework">The framework the input names.</param>
    /// <param name="input">As read.</param>
    /// <param name="folder">Folder that the paths of answer files are relative to.</param>
    public static Result<ScoreTree> Run(Framework framework, ScoreInputFile input, string folder) => Inputs(framework, input, folder).Then(inputs =>
    {
        var scored = ScoreCalculator.Calculate(framework, inputs);
        return scored.IsRefused ? scored.Refusal with { Place = input.PlaceOf("scores", (scored.Refusal as EntryRefusal)?.Code) } : scored;
    });

    /// <summary>The given scores, and the means of the answer files.</summary>
    public static Result<ScoreInputs> Inputs(Framework framework, ScoreInputFile input, string folder)
    {
        var answers = new Dictionary<string, FieldMean>(StringComparer.Ordinal);
        foreach (var (instrument, path) in input.Answers)
        {
            if (framework.Instruments.All(i => i.Code != instrument || i.Kind != InstrumentKind.Survey))
                return new InstrumentUnknown(instrument, framework.Id) { Place = input.PlaceOf("answers", instrument) };
            var means = AnswerFile.Read(Path.Combine(folder, path), new AnswerForm(framework, instrument)).Then(tally => tally.Means());
            if (means.IsRefused)
                return means.Refusal;
            foreach (var (field, mean) in means.Value)
                answers[field] = mean;
        }
        return new ScoreInputs(input.Scores, answers);
    }
}
