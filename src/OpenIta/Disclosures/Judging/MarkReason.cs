namespace OpenIta.Disclosures.Judging;

/// <summary>Why an item does not get full marks.</summary>
public enum MarkReason
{
    /// <summary>Something that must be shown is not there; which, is ticked.</summary>
    MissingElement,

    /// <summary>The declared address does not open.</summary>
    Unreachable,

    /// <summary>It is of another year than the one asked for.</summary>
    WrongYear,

    /// <summary>What stands there is about something else.</summary>
    NotThisItem,

    /// <summary>It can't be reached from the agency's own website.</summary>
    NotOnOwnWebsite,

    /// <summary>The agency says it has none, or declared no address.</summary>
    NothingDeclared,

    /// <summary>As the comment says.</summary>
    Other,
}
