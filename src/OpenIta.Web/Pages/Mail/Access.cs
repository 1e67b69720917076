using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Mail;

/// <summary>Letters name people and may hold private links.</summary>
[Access(Permission.ReadMail)]
internal static class Access;
