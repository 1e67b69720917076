using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.About;

/// <summary>What this site is and how it keeps faith is for everyone.</summary>
[Access(Audience.Everyone)]
internal static class Access;
