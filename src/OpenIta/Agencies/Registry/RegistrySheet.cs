using OpenIta.Basics;
using OpenIta.Sheets;

namespace OpenIta.Agencies.Registry;

/// <summary>A row of a registry sheet: what stands under each heading the registry knows.</summary>
public sealed record RegistryRow(int Number, IReadOnlyDictionary<RegistryField, string> Cells)
{
    public string Name => Cells.GetValueOrDefault(RegistryField.Name, "");
}

/// <summary>The registry as a sheet, read and written.</summary>
public static class RegistrySheet
{
    private const string Between = "; ";

    public static Result<IReadOnlyList<RegistryRow>> Read(byte[] bytes, string file) => SheetFile.Read(bytes, file).Then(sheet => Rows(sheet, file));

    /// <summary>A sheet of agencies with their departments, one agency a row.</summary>
    public static Sheet Of(IEnumerable<(Agency Agency, IReadOnlyList<string> Departments)> agencies) => new(
        [.. RegistryFields.All.Select(f => f.Heading())],
        [.. agencies.Select((a, i) => new SheetRow(i + 2, [.. RegistryFields.All.Select(f => Text(f, a.Agency, a.Departments))]))]);

    /// <summary>A field as people read and type it.</summary>
    public static string Text(RegistryField field, Agency agency, IReadOnlyList<string> departments) => field switch
    {
        RegistryField.Code => agency.Code,
        RegistryField.Name => agency.Name,
        RegistryField.ShortName => agency.ShortName,
        RegistryField.Type => agency.Type,
        RegistryField.SizeGroup => agency.SizeGroup,
        RegistryField.District => agency.District,
        RegistryField.Province => agency.Province,
        RegistryField.Domains => string.Join(Between, agency.Domains),
        RegistryField.Departments => string.Join(Between, departments),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    } ?? "";

    private static Result<IReadOnlyList<RegistryRow>> Rows(Sheet sheet, string file)
    {
        var columns = sheet.Headings.Select((h, i) => (Field: RegistryFields.Find(h), Index: i)).Where(c => c.Field is not null).ToList();
        if (columns.GroupBy(c => c.Field).FirstOrDefault(g => g.Count() > 1) is { Key: { } twice })
            return new SheetColumnTwice(file, twice.Heading());
        if (columns.TrueForAll(c => c.Field != RegistryField.Name))
            return new SheetLacksNames(file);
        return (List<RegistryRow>)[.. sheet.Rows.Select(r => new RegistryRow(r.Number, columns.ToDictionary(c => c.Field!.Value, c => r.Cells[c.Index])))];
    }
}
