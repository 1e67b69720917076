using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Statistics;

/// <summary>Statistics of what is published are for everyone; the loaders add what a reader may see besides.</summary>
[Access(Audience.Everyone, IsKept = true)]
internal static class Access;
