using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>For those who keep the registry. Pages that others read, and an agency's own, say themselves who may enter.</summary>
[Access(Permission.ManageAgencies)]
internal static class Access;
