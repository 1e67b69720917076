using System.Globalization;
using OpenIta.Surveys;

namespace OpenIta.Web.Pages.Answer;

/// <summary>Where a button leads. What is missing keeps a respondent on the page, unless the question is passed over.</summary>
/// <param name="Missing">Fields that the page asks for and that have no answer yet.</param>
public sealed record Walk(AnswerState State, IReadOnlyList<AnswerField> Missing)
{
    public static Walk From(Questionnaire questionnaire, AnswerPost post)
    {
        var state = post.State;
        var check = questionnaire.Questions.Count + 1;
        var asked = Math.Clamp(state.At, 0, check);
        if (post.Going is Going.To)
            return To(state, int.TryParse(post.Target, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, check) : asked, returns: asked == check);
        if (post.Going is Going.Begin || asked == 0)
            return To(state, post.Going is Going.Back ? 0 : 1);
        if (asked == check)
            return To(state, post.Going is Going.Back ? LastBefore(questionnaire, check, post.WholeSection) : check);
        var here = questionnaire[asked];
        var section = questionnaire.SectionOf(asked);
        var (first, last) = post.WholeSection ? (section.First.Number, section.Last.Number) : (here.Number, here.Number);
        if (post.Going is Going.Back)
            return To(state, LastBefore(questionnaire, first, post.WholeSection));
        var missing = questionnaire.Questions.Where(q => q.Number >= first && q.Number <= last).SelectMany(q => q.MissingIn(state.Answers)).ToList();
        if (missing.Count > 0 && post.Going is not Going.Skip)
            return new Walk(state, missing);
        return To(state, state.Returns ? check : last + 1);
    }

    /// <summary>The first question that is not answered; the page where answers are checked when all are.</summary>
    public static int FirstOpen(Questionnaire questionnaire, byte[] answers) =>
        questionnaire.Questions.FirstOrDefault(q => q.MissingIn(answers).Any())?.Number ?? questionnaire.Questions.Count + 1;

    private static int LastBefore(Questionnaire questionnaire, int number, bool wholeSection) =>
        number <= 1 ? 0 : wholeSection ? questionnaire.SectionOf(number - 1).First.Number : number - 1;

    private static Walk To(AnswerState state, int at, bool returns = false) => new(state with { At = at, Returns = returns }, []);
}
