using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Cycles;

/// <summary>For those who run the cycle. The desk of an agency says itself who may enter.</summary>
[Access(Permission.ManageCycle)]
internal static class Access;
