using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Mine;

/// <summary>What is everyone’s own: the desk with the agencies and roles, and the account.</summary>
[Access(Audience.SignedIn)]
internal static class Access;
