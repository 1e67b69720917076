using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Disclosures.Judging;

/// <summary>Assessors at the agencies allotted to them; pages of adjudicators and of agencies carry their own.</summary>
[Access(Permission.Judge, Anywhere = true)]
internal static class Access;
