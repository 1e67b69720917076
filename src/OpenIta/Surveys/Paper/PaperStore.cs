using OpenIta.Storage;

namespace OpenIta.Surveys.Paper;

/// <summary>Paper forms in the database.</summary>
public static class PaperStore
{
    public static async Task<PaperForm?> Find(Session session, string number) =>
        (await session.Find<Row>(
            """select number as "Number", survey_id as "SurveyId", keyer_id as "KeyerId", answers as "Answers", entered as "Entered" from paper_form where number = @Number""",
            new { Number = number }))?.Read();

    /// <summary>How many were printed for a survey, wait for their second entry, and are done.</summary>
    public static Task<(long Printed, long Once, long Done)> Count(Session session, Guid survey) => session.One<(long, long, long)>(
        "select count(*), count(keyer_id), coalesce(sum(entered), 0) from paper_form where survey_id = @Survey", new { Survey = Stored.Id(survey) });

    internal static Task Add(Session session, Guid survey, IEnumerable<string> numbers) => session.Execute(
        "insert into paper_form (number, survey_id, entered) values (@Number, @Survey, 0)", numbers.Select(n => new { Number = n, Survey = Stored.Id(survey) }).ToList());

    /// <summary>Null where another entry came first.</summary>
    internal static async Task<bool> KeepFirst(Session session, string number, Guid keyer, byte[] answers) => await session.Execute(
        "update paper_form set keyer_id = @Keyer, answers = @Answers where number = @Number and keyer_id is null and entered = 0",
        new { Number = number, Keyer = Stored.Id(keyer), Answers = answers }) == 1;

    /// <summary>Nothing stays but that the paper is done.</summary>
    internal static Task Finish(Session session, string number) => session.Execute(
        "update paper_form set keyer_id = null, answers = null, entered = 1 where number = @Number", new { Number = number });

    private sealed class Row
    {
        public string Number { get; init; } = "";

        public string SurveyId { get; init; } = "";

        public string? KeyerId { get; init; }

        public byte[]? Answers { get; init; }

        public long Entered { get; init; }

        public PaperForm Read() => new(Number, Stored.Id(SurveyId), KeyerId is null ? null : Stored.Id(KeyerId), Answers, Entered == 1);
    }
}
