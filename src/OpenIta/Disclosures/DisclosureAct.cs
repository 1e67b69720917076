namespace OpenIta.Disclosures;

/// <summary>What a person, or the calendar, does with an agency's checklist.</summary>
public enum DisclosureAct
{
    /// <summary>Declare an item, or change what is declared.</summary>
    Edit,

    /// <summary>Send the whole checklist to the executive.</summary>
    Submit,

    /// <summary>The executive sends items back with comments.</summary>
    Return,

    Approve,

    /// <summary>An assessor scores an item.</summary>
    Judge,

    /// <summary>An adjudicator settles an item that two assessors scored differently.</summary>
    Reconcile,

    /// <summary>The last item has its score.</summary>
    CompleteScoring,

    /// <summary>Show the scores to the agency.</summary>
    Announce,

    /// <summary>Dispute an item.</summary>
    Appeal,

    /// <summary>Answer a disputed item.</summary>
    Decide,

    Finalise,
}
