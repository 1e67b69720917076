namespace OpenIta.Accounts;

/// <summary>An act, or a reading, that not everyone may do. Who may stands in <see cref="RolePermissions"/>.</summary>
public enum Permission
{
    /// <summary>Invite people, grant and take back roles, disable accounts.</summary>
    ManagePeople,

    /// <summary>Who works at an agency, with their addresses.</summary>
    ReadPeople,

    ReadAuditLog,

    /// <summary>What those see who run the assessment: cycles, people, allotment.</summary>
    ReadAdministration,

    /// <summary>The registry of agencies, as far as the role reaches.</summary>
    ReadRegistry,

    /// <summary>Add, change and import agencies.</summary>
    ManageAgencies,

    /// <summary>Short name, websites, logo and contact of an agency.</summary>
    KeepProfile,

    ManageDepartments,

    /// <summary>Open a cycle, set and extend its phases.</summary>
    ManageCycle,

    /// <summary>Contacts and head counts of an agency for a cycle.</summary>
    Register,

    ApproveRegistration,

    /// <summary>The pages of an agency for its own people and for those who watch over it.</summary>
    ReadDesk,

    AssignItems,
    EditDeclaration,
    SubmitDeclarations,
    ApproveDeclarations,

    /// <summary>Scores before they are public.</summary>
    ReadScores,

    AllotAssessors,
    Judge,

    /// <summary>What waits for adjudicators, and what they decided.</summary>
    ReadCases,

    Adjudicate,
    Appeal,

    /// <summary>Counts, codes and posters of an agency's surveys.</summary>
    ManageSurveys,

    /// <summary>Ask the public for the second part of the EIT; type in paper forms.</summary>
    CollectResponses,

    /// <summary>Packed responses in random order, for the owner of the framework.</summary>
    ExportResponses,

    WriteMeasures,
    ReportProgress,
    IssueReports,

    /// <summary>Make and revoke keys of programs that read what is not public.</summary>
    ManageApiKeys,

    /// <summary>Mail that waits and mail that was sent.</summary>
    ReadMail,

    /// <summary>How the program itself is doing.</summary>
    WatchOperations,
}
