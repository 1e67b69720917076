using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Audit;

/// <summary>The log is for administrators and auditors: the whole of it, or one agency's.</summary>
[Access(Permission.ReadAuditLog)]
internal static class Access;
