using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Surveys;

public sealed record SheetHasNoScale(string Framework, string Instrument) : Refusal(
    $"กรอบการประเมิน {Framework} ยังไม่มีข้อคำถามหรือมาตรวัดครบสำหรับ {Instrument} จึงเปิดแบบวัดไม่ได้",
    $"The framework {Framework} lacks questions or scales for {Instrument}, so it can't be asked");

/// <summary>One field that a respondent answers.</summary>
/// <param name="Code">Of the question or sub-item, such as I2 or I1.1.</param>
public sealed record AnswerField(string Code, Question Question, SubItem? Part, Scale Scale)
{
    /// <summary>Whether a respondent may say ไม่ประสงค์ตอบ; the pack decides it for each scale.</summary>
    public bool MayDecline => Scale.MayDecline;
}

/// <summary>The fields of an instrument in the order of the pack, and answers to them packed into one byte each.</summary>
public sealed class AnswerSheet
{
    /// <summary>In a form: ไม่ประสงค์ตอบ. Options are sent by their number from 1.</summary>
    public const string DeclinedWord = "declined";

    /// <summary>In packed answers: not answered yet. A sheet that was sent holds none.</summary>
    public const byte Unanswered = 0;

    /// <summary>In packed answers: ไม่ประสงค์ตอบ, which is neither zero points nor an option.</summary>
    public const byte Declined = byte.MaxValue;

    private readonly Dictionary<string, int> places;
    private readonly byte[] options;
    private readonly bool[] mayDecline;
    private bool? canScore;

    private AnswerSheet(Framework framework, Instrument instrument, IReadOnlyList<AnswerField> fields)
    {
        (Framework, Instrument, Fields) = (framework, instrument, fields);
        places = fields.Select((f, i) => (f.Code, i)).ToDictionary(f => f.Code, f => f.i, StringComparer.Ordinal);
        options = [.. fields.Select(f => (byte)f.Scale.Options.Count)];
        mayDecline = [.. fields.Select(f => f.MayDecline)];
        Choices = new Shape(fields.SelectMany(f => Enumerable.Range(0, f.Scale.Options.Count + 1), (f, choice) => SheetTally.NameOf(f.Code, choice)));
        ScoredNodes = new Shape(framework.Tree.Nodes.Where(n => framework.Tree.InstrumentOf(n.Code)?.Code == instrument.Code).Select(n => n.Code));
        Starts = [.. fields.Select((_, i) => fields.Take(i).Sum(before => before.Scale.Options.Count + 1))];
    }

    public Framework Framework { get; }

    public Instrument Instrument { get; }

    public IReadOnlyList<AnswerField> Fields { get; }

    /// <summary>Names of all choices of all fields (0: declined), as tallies are stored; and where those of each field start.</summary>
    internal Shape Choices { get; }

    internal int[] Starts { get; }

    /// <summary>The nodes that answers give scores to, as those are stored.</summary>
    internal Shape ScoredNodes { get; }

    /// <summary>Whether the pack knows all that scoring answers needs.</summary>
    public bool CanScore => canScore ??= Framework.MissingForAnswers(Instrument.Code).Count == 0;

    public static Result<AnswerSheet> Of(Framework framework, string instrument)
    {
        var survey = framework.Instruments.FirstOrDefault(i => i.Kind == InstrumentKind.Survey && string.Equals(i.Code, instrument, StringComparison.OrdinalIgnoreCase));
        if (survey is null)
            return new Scoring.InstrumentUnknown(instrument, framework.Id);
        var asked = framework.Questions.Where(q => framework.Tree.InstrumentOf(q.Code)?.Code == survey.Code)
            .SelectMany(q => q.SubItems.Count == 0 ? [(Question: q, Part: (SubItem?)null, q.Scale)] : q.SubItems.Select(s => (Question: q, Part: (SubItem?)s, s.Scale)))
            .Select(f => (f.Question, f.Part, Scale: f.Scale is null ? null : framework.ScaleOf(f.Scale))).ToList();
        return asked.Count == 0 || asked.Exists(f => f.Scale is not { Options.Count: > 1 and < Declined })
            ? new SheetHasNoScale(framework.Id, instrument)
            : new AnswerSheet(framework, survey, [.. asked.Select(f => new AnswerField(f.Part?.Code ?? f.Question.Code, f.Question, f.Part, f.Scale!))]);
    }

    /// <summary>What was sent for each field, as packed answers; or every field that is missing, unknown or out of range.</summary>
    public Result<byte[]> Pack(IEnumerable<KeyValuePair<string, string>> given)
    {
        var (answers, refused) = PackSome(given);
        var unanswered = Fields.Where((f, i) => answers[i] == Unanswered && !refused.Exists(r => r.Field == f.Code)).Select(f => new FieldUnanswered(f.Code));
        refused.AddRange(unanswered);
        return refused.Count == 0 ? answers : new AnswersIncomplete([.. refused.OrderBy(r => places.GetValueOrDefault(r.Field, int.MaxValue))]);
    }

    /// <summary>A part of the form, such as a step of it or a draft: fields that are missing stay unanswered.</summary>
    public (byte[] Answers, List<FieldRefusal> Refused) PackSome(IEnumerable<KeyValuePair<string, string>> given)
    {
        var answers = new byte[Fields.Count];
        var refused = new List<FieldRefusal>();
        foreach (var (code, text) in given)
        {
            if (!places.TryGetValue(code, out var place))
                refused.Add(new FieldUnknown(Short(code)));
            else if (answers[place] != Unanswered)
                refused.Add(new FieldAnsweredTwice(code));
            else if (text.Length > 0 && (answers[place] = Read(Fields[place], text)) == Unanswered)
                refused.Add(new OptionUnknown(code, Short(text)));
        }
        return (answers, refused);
    }

    /// <summary>Whether packed answers are a whole sheet of this form.</summary>
    public bool IsComplete(ReadOnlySpan<byte> answers)
    {
        if (answers.Length != options.Length)
            return false;
        for (var i = 0; i < answers.Length; i++)
            if (answers[i] == Declined ? !mayDecline[i] : answers[i] == Unanswered || answers[i] > options[i])
                return false;
        return true;
    }

    /// <summary>The place of a field in packed answers; null when the form has no such field.</summary>
    public int? PlaceOf(string field) => places.TryGetValue(field, out var place) ? place : null;

    private static byte Read(AnswerField field, string text) =>
        text == DeclinedWord ? field.MayDecline ? Declined : Unanswered
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var option) && option >= 1 && option <= field.Scale.Options.Count ? (byte)option
        : Unanswered;

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
