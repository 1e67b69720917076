using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace OpenIta.Storage;

/// <summary>
/// Prefers the operating system's SQLite, which gets security updates, over the older one in the package.
/// See docs/decisions/sqlite-packages.md.
/// </summary>
internal static class SystemSqlite
{
    private const string Bundled = "e_sqlite3";
    private const string OfSystem = "libsqlite3.so.0";
    private const int OldestTaken = 3_035_005;

    private static readonly Lazy<bool> Chosen = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        Batteries_V2.Init();
        return true;
    });

    /// <summary>Must run before the first connection; later calls do nothing.</summary>
    public static void Prefer() => _ = Chosen.Value;

    private static IntPtr Resolve(string library, Assembly assembly, DllImportSearchPath? path) =>
        library == Bundled && NativeLibrary.TryLoad(OfSystem, out var handle) && IsRecent(handle) ? handle : IntPtr.Zero;

    // A system library older than the bundled one would be a step back.
    private static bool IsRecent(IntPtr handle) =>
        NativeLibrary.TryGetExport(handle, "sqlite3_libversion_number", out var address)
        && Marshal.GetDelegateForFunctionPointer<VersionNumber>(address)() >= OldestTaken;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
