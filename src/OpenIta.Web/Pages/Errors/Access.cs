using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Errors;

/// <summary>Anyone may meet an error.</summary>
[Access(Audience.Everyone)]
internal static class Access;
