using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>The survey of an agency with those of its departments: they ask the same and close together.</summary>
/// <param name="Head">Of the agency as a whole.</param>
public sealed record Family(Survey Head, IReadOnlyList<Survey> Departments, AnswerSheet Sheet)
{
    public IReadOnlyList<Survey> All => [Head, .. Departments];

    internal Family Closed(DateTimeOffset now) => this with { Head = Head with { ClosedAt = now }, Departments = [.. Departments.Select(d => d with { ClosedAt = now })] };

    /// <param name="code">As typed: of any of them.</param>
    internal static async Task<Result<Family>> Of(Session session, FrameworkLibrary frameworks, string code)
    {
        if (ReadableCode.OfSurvey.Read(code) is not { } read)
            return new SurveyCodeMistyped(code.Length <= 20 ? code : code[..20]);
        if (await SurveyStore.Find(session, read) is not { } survey)
            return new SurveyUnknown(read);
        var sheet = frameworks.Find(survey.Framework).Then(framework => AnswerSheet.Of(framework, survey.Instrument));
        if (sheet.IsRefused)
            return sheet.Refusal;
        var all = await SurveyStore.Of(session, survey.Agency, survey.Framework, survey.Instrument);
        return new Family(all.Single(s => s.Department is null), [.. all.Where(s => s.Department is not null)], sheet.Value);
    }
}
