namespace OpenIta.Disclosures.Judging;

/// <summary>All that was said of the mark of one item, and what follows from it.</summary>
/// <param name="Seats">How many assessors score the agency: 1, or 2 who do not see each other's marks.</param>
public sealed record ItemScore(string Item, int Seats, IReadOnlyList<GivenJudgement> Judgements, Appeal? Appeal, IReadOnlyList<Decision> Decisions)
{
    /// <summary>Every assessor of the agency has scored it.</summary>
    public bool IsJudged => Seats > 0 && Judgements.Count >= Seats;

    public bool Differs => Judgements.Select(j => j.What.Mark).Distinct().Count() > 1;

    public Decision? Reconciled => Decisions.FirstOrDefault(d => d.About == DecisionAbout.Difference);

    public Decision? Answer => Decisions.FirstOrDefault(d => d.About == DecisionAbout.Appeal);

    public bool NeedsReconciling => IsJudged && Differs && Reconciled is null;

    public bool NeedsAnswer => Appeal is not null && Answer is null;

    /// <summary>Before any appeal; null while it is being scored or two marks wait for an adjudicator.</summary>
    public decimal? PreliminaryMark => Reconciled?.Mark ?? (IsJudged && !Differs ? Judgements[0].What.Mark : null);

    /// <summary>The mark in force.</summary>
    public decimal? Mark => Answer?.Mark ?? PreliminaryMark;

    /// <summary>Four eyes: whoever scored or settled it does not decide on it again.</summary>
    public bool WasTouchedBy(Guid person) => Judgements.Any(j => j.Person == person) || Decisions.Any(d => d.By == person);
}
