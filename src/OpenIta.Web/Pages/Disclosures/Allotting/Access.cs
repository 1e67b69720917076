using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Disclosures.Allotting;

/// <summary>Whoever runs the assessment for the nation; auditors read it.</summary>
[Access(Permission.ReadAdministration, ToChange = Permission.AllotAssessors)]
internal static class Access;
