using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Desk;

/// <summary>Everyone who has signed in has a desk; what lies on it depends on their roles.</summary>
[Access(Audience.SignedIn)]
internal static class Access;
