using System.Runtime.InteropServices;
using SQLitePCL;

namespace OpenIta.Storage;

/// <summary>
/// Prefers the operating system's SQLite, which gets security updates, over the older one in the package.
/// See docs/decisions/sqlite-packages.md.
/// </summary>
public static class SqliteLibrary
{
    private const string InPackage = "e_sqlite3";
    private const string OfSystem = "libsqlite3.so.0";

    // The version in the package: an older one of the system would be a step back.
    private const int OldestTaken = 3_035_005;

    private static readonly Lazy<bool> FromSystem = new(Load);

    /// <summary>Below this, published defects are open and the operator should update.</summary>
    public static Version OldestRecommended { get; } = new(3, 40);

    public static Version Version
    {
        get
        {
            Prefer();
            return Version.Parse(raw.sqlite3_libversion().utf8_to_string());
        }
    }

    /// <summary>True when the operating system's library runs, false for the one in the package.</summary>
    public static bool IsOfSystem => FromSystem.Value;

    /// <summary>Must run before the first connection; later calls do nothing.</summary>
    internal static void Prefer() => _ = FromSystem.Value;

    private static bool Load()
    {
        var system = NativeLibrary.TryLoad(OfSystem, out var handle) && IsRecent(handle) ? handle : IntPtr.Zero;
        NativeLibrary.SetDllImportResolver(
            typeof(SQLite3Provider_e_sqlite3).Assembly, (library, _, _) => library == InPackage ? system : IntPtr.Zero);
        Batteries_V2.Init();
        return system != IntPtr.Zero;
    }

    private static bool IsRecent(IntPtr library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var address)
        && Marshal.GetDelegateForFunctionPointer<VersionNumber>(address)() >= OldestTaken;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
