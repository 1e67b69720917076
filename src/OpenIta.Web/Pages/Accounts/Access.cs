using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Accounts;

/// <summary>Whoever signs in, has not signed in yet.</summary>
[Access(Audience.Everyone)]
internal static class Access;
