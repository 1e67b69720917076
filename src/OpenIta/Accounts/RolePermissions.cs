using static OpenIta.Accounts.Permission;

namespace OpenIta.Accounts;

/// <summary>What each role may do at its place. Whoever approves, judges or adjudicates does not also write or run.</summary>
public static class RolePermissions
{
    private static readonly Dictionary<Role, HashSet<Permission>> Table = new()
    {
        [Role.CentralAdministrator] =
        [
            ManagePeople, ReadPeople, ReadAuditLog, ReadAdministration, ReadRegistry, ManageAgencies, KeepProfile, ManageDepartments, ManageCycle, ReadDesk, ReadScores, AllotAssessors,
            ManageSurveys, ExportResponses, ReadMail, WatchOperations, ManageApiKeys,
        ],
        [Role.ProvincialMonitor] = [ReadRegistry, ReadDesk, ReadScores],
        [Role.AgencyAdministrator] =
        [
            ManagePeople, ReadPeople, ReadAuditLog, KeepProfile, ManageDepartments, Register, ReadDesk, AssignItems, EditDeclaration, SubmitDeclarations,
            ReadScores, Appeal, ManageSurveys, WriteMeasures, ReportProgress, IssueReports,
        ],
        [Role.DepartmentOfficer] = [ReadDesk, EditDeclaration, ReportProgress],
        [Role.Executive] = [ReadDesk, ApproveRegistration, ApproveDeclarations, ReadScores, IssueReports],
        [Role.Assessor] = [Judge, CollectResponses],
        [Role.Adjudicator] = [ReadCases, Adjudicate],
        [Role.Auditor] = [ReadAdministration, ReadRegistry, ReadPeople, ReadDesk, ReadScores, ReadAuditLog, ReadCases, ReadMail],
    };

    public static IReadOnlySet<Permission> Of(Role role) => Table[role];
}
