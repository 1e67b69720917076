using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.OpenData;

/// <summary>Open data are for everyone.</summary>
[Access(Audience.Everyone, IsKept = true)]
internal static class Access;
