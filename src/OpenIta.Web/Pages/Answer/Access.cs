using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Answer;

/// <summary>Anyone with the link may open a survey; an IIT asks for an access code inside.</summary>
[Access(Audience.Everyone)]
internal static class Access;
