using OpenIta.Accounts;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Pages.Operations;

/// <summary>How the program itself is doing: for those who look after it.</summary>
[Access(Permission.WatchOperations)]
internal static class Access;
