using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.ApiKeys;

/// <summary>Those who run the assessment see which keys there are; administrators make and revoke them.</summary>
[Access(Permission.ReadAdministration, ToChange = Permission.ManageApiKeys)]
internal static class Access;
