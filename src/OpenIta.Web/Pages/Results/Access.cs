using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Results;

/// <summary>Published results are for everyone.</summary>
[Access(Audience.Everyone)]
internal static class Access;
