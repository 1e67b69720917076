using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenIta.OpenData;
using OpenIta.Storage;

namespace OpenIta.Web.Pages.OpenData;

/// <summary>The files of a year: of the latest version, or of the one the address names (v1).</summary>
public sealed class YearModel(Database database) : PageModel
{
    public Snapshot Snapshot { get; private set; } = null!;

    /// <summary>The data dictionary, table by table.</summary>
    public IReadOnlyList<IGrouping<string, DictionaryEntry>> Dictionary { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, string? version, CancellationToken stop)
    {
        var number = 0;
        if (version is not null && (version is not ['v', .. var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            return NotFound();
        return await database.Read(session => Load(session, year, version is null ? null : number), stop) ? Page() : NotFound();
    }

    private async Task<bool> Load(Session session, int year, int? version)
    {
        if (await SnapshotStore.Find(session, year, version) is not { } found)
            return false;
        Snapshot = found;
        if (await SnapshotStore.Packed(session, found.Id, DictionaryEntry.FileName) is { } packed)
            Dictionary = [.. DictionaryEntry.Read(SnapshotStore.Unpack(packed)).GroupBy(e => e.Table)];
        return true;
    }
}
