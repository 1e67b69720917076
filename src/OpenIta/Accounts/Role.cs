namespace OpenIta.Accounts;

/// <summary>What a person is in the assessment. What each may do stands in <see cref="RolePermissions"/>.</summary>
public enum Role
{
    /// <summary>Runs the assessment for the nation.</summary>
    CentralAdministrator,

    /// <summary>Reads the agencies of one province.</summary>
    ProvincialMonitor,

    /// <summary>Runs the assessment in one agency.</summary>
    AgencyAdministrator,

    /// <summary>Sees and edits what is assigned to one department.</summary>
    DepartmentOfficer,

    /// <summary>Approves for one agency what others wrote.</summary>
    Executive,

    /// <summary>Scores the agencies allotted, each by a grant of its own that ends with the round.</summary>
    Assessor,

    /// <summary>Decides where two assessors differ and on appeals.</summary>
    Adjudicator,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor,
}
