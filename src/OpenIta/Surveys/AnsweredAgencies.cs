using OpenIta.Audit;
using OpenIta.Results;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>Some agencies whose surveys follow the same framework, with everything that closing them needs.</summary>
/// <param name="Answers">Packed, sheet behind sheet, by the number of their survey.</param>
/// <param name="Assessed">What their results are made of besides.</param>
internal sealed record AnsweredAgencies(IReadOnlyList<Family> Families, IReadOnlyDictionary<long, byte[]> Answers, IReadOnlyList<AssessedRow> Assessed)
{
    /// <summary>Needs no database.</summary>
    public ClosedAgencies Close(NationResults results, DateTimeOffset now)
    {
        var tallies = Families.SelectMany(f => f.All, (f, survey) => (survey.Number, Tally: new SheetTally(f.Sheet))).ToDictionary(t => t.Number, t => t.Tally);
        foreach (var (survey, answers) in Answers)
            tallies[survey].Add(answers);
        var closed = Families.Select(family =>
        {
            var own = family.All.ToDictionary(s => s.Id, s => tallies[s.Number]);
            own[family.Head.Id] = own.Values.Aggregate((all, one) => all + one);
            return ClosedSurvey.Of(family, own);
        }).ToList();
        var assessed = closed.Select(c => c.Assessed(now)).OfType<AssessedScores>().ToList();
        return new ClosedAgencies(
            [TallyStore.Rows(closed), AssessedScoreStore.Rows(Families[0].Sheet.Framework, assessed)], results.Make(Assessed, assessed), closed.ConvertAll(c => c.Entry));
    }
}

/// <summary>What closing writes of them.</summary>
internal sealed record ClosedAgencies(IReadOnlyList<RowBatch> Rows, ResultRows Results, IReadOnlyList<AuditEntry> Entries);
