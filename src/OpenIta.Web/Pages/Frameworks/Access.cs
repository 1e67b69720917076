using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Frameworks;

/// <summary>The rules of an assessment are for everyone.</summary>
[Access(Audience.Everyone, IsKept = true)]
internal static class Access;
