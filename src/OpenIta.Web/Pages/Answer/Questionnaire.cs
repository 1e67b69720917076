using System.Collections.Concurrent;
using System.Globalization;
using OpenIta.Frameworks;
using OpenIta.Surveys;

namespace OpenIta.Web.Pages.Answer;

/// <summary>A question as it is asked, with the fields to answer: one, or the rows of a matrix.</summary>
/// <param name="Number">From 1 over the whole survey.</param>
/// <param name="Place">Of its first field in packed answers.</param>
public sealed record AskedQuestion(int Number, Question Question, Indicator Section, IReadOnlyList<AnswerField> Fields, int Place)
{
    public bool IsMatrix => Question.SubItems.Count > 0;

    /// <summary>The wording; where a pack does not know it, what the question is about.</summary>
    public LocalText? Text => Question.Text ?? Question.Topic;

    public IEnumerable<AnswerField> MissingIn(byte[] answers) => Fields.Where((_, i) => answers[Place + i] == AnswerSheet.Unanswered);
}

/// <summary>The questions of one indicator.</summary>
/// <param name="Number">From 1.</param>
public sealed record AskedSection(int Number, Indicator Indicator, IReadOnlyList<AskedQuestion> Questions)
{
    public AskedQuestion First => Questions[0];

    public AskedQuestion Last => Questions[^1];
}

/// <summary>The forms of this program by framework and instrument; packs do not change while it runs.</summary>
public sealed class Questionnaires
{
    private readonly ConcurrentDictionary<(string, string), Questionnaire> known = new();

    public Questionnaire Of(AnswerSheet sheet) => known.GetOrAdd((sheet.Framework.Id, sheet.Instrument.Code), _ => new Questionnaire(sheet));
}

/// <summary>A survey form in the order of the pack: sections of questions.</summary>
public sealed class Questionnaire
{
    public Questionnaire(AnswerSheet sheet)
    {
        Sheet = sheet;
        var questions = sheet.Fields.Select((field, place) => (Field: field, Place: place)).GroupBy(f => f.Field.Question)
            .Select((q, i) => new AskedQuestion(
                i + 1, q.Key, sheet.Framework.Indicators.First(n => n.Code == q.Key.Indicator), [.. q.Select(f => f.Field)], q.First().Place))
            .ToList();
        Sections = [.. questions.GroupBy(q => q.Section.Code).Select((s, i) => new AskedSection(i + 1, s.First().Section, [.. s]))];
        Questions = [.. Sections.SelectMany(s => s.Questions).Select((q, i) => q with { Number = i + 1 })];
        Sections = [.. Sections.Select(s => s with { Questions = [.. Questions.Where(q => q.Section.Code == s.Indicator.Code)] })];
    }

    public AnswerSheet Sheet { get; }

    public IReadOnlyList<AskedSection> Sections { get; }

    public IReadOnlyList<AskedQuestion> Questions { get; }

    public AskedQuestion this[int number] => Questions[number - 1];

    /// <summary>Packed answers as a form gives them: only those that were chosen.</summary>
    public IEnumerable<KeyValuePair<string, string>> Given(byte[] answers) => Sheet.Fields.Select((f, i) => (f.Code, Answer: answers[i])).Where(f => f.Answer != AnswerSheet.Unanswered)
        .Select(f => KeyValuePair.Create(f.Code, f.Answer == AnswerSheet.Declined ? AnswerSheet.DeclinedWord : f.Answer.ToString(CultureInfo.InvariantCulture)));

    public AskedSection SectionOf(int number) => Sections.First(s => s.Last.Number >= number);
}
