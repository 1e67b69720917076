namespace OpenIta.Surveys;

/// <summary>Who may answer a survey.</summary>
public enum Admission
{
    /// <summary>Anyone with the link.</summary>
    Open,

    /// <summary>Whoever holds an access code that was not used yet.</summary>
    AccessCode,
}

public enum SurveyState { NotYetOpen, Open, Closed }

/// <summary>How an answer came in. The numbers are stored.</summary>
public enum SurveyPart
{
    /// <summary>The respondent answered alone; part 1 of the EIT, and all of the IIT.</summary>
    Own = 1,

    /// <summary>An assessor or keyer entered it; part 2 of the EIT.</summary>
    Collected = 2,
}

/// <summary>
/// The survey of an agency, or of one of its departments, under an instrument of a framework.
/// There is no setting that would make it less than anonymous.
/// </summary>
/// <param name="Code">What stands in the address: <c>/s/{code}</c>.</param>
/// <param name="Department">Null for the agency as a whole.</param>
/// <param name="Instrument">Code in the pack: IIT or EIT.</param>
/// <param name="Opens">The first instant.</param>
/// <param name="Closes">The first instant after: what is received before it counts.</param>
/// <param name="Quota">How many answers are asked for. More are stored and scored alike.</param>
/// <param name="SmallestGroup">Statistics of fewer respondents are shown nowhere; taken from the pack when the survey is made.</param>
public sealed record Survey(
    Guid Id, string Code, Guid Agency, Guid? Department, string Framework, string Instrument, Admission Admission,
    DateTimeOffset Opens, DateTimeOffset Closes, int Quota, int SmallestGroup)
{
    /// <summary>When it was closed for good, before or after <see cref="Closes"/>; null until then.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The cycle whose calendar it follows, extensions included; null where its days were set by hand.</summary>
    public Guid? Cycle { get; init; }

    /// <summary>Stands for the survey in rows of responses.</summary>
    internal long Number { get; init; }

    /// <param name="receivedAt">When the request arrived, not when its work was done.</param>
    public SurveyState At(DateTimeOffset receivedAt) =>
        ClosedAt is not null || receivedAt >= Closes ? SurveyState.Closed
        : receivedAt < Opens ? SurveyState.NotYetOpen
        : SurveyState.Open;

    /// <summary>Why nothing can be answered at that time; null when it can.</summary>
    public Basics.Refusal? Refuses(DateTimeOffset receivedAt) => At(receivedAt) switch
    {
        SurveyState.NotYetOpen => new SurveyNotYetOpen(Opens),
        SurveyState.Closed => new SurveyClosed(),
        _ => null,
    };
}
