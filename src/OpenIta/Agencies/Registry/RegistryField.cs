using OpenIta.Basics;

namespace OpenIta.Agencies.Registry;

/// <summary>What the registry keeps of an agency: the columns of its sheets and the fields of its form.</summary>
public enum RegistryField { Code, Name, ShortName, Type, SizeGroup, District, Province, Domains, Departments }

public static class RegistryFields
{
    // The first heading of each is the one that is written; the others are read as well.
    private static readonly (RegistryField Field, string[] Headings)[] Known =
    [
        (RegistryField.Code, ["รหัสหน่วยงาน", "รหัส", "code"]),
        (RegistryField.Name, ["ชื่อหน่วยงาน", "หน่วยงาน", "ชื่อ", "name", "agency"]),
        (RegistryField.ShortName, ["ชื่อย่อ", "short name"]),
        (RegistryField.Type, ["ประเภท", "ประเภทหน่วยงาน", "type"]),
        (RegistryField.SizeGroup, ["ขนาด", "กลุ่มขนาด", "size", "size group"]),
        (RegistryField.District, ["อำเภอ", "อำเภอ/เขต", "เขต", "district"]),
        (RegistryField.Province, ["จังหวัด", "province"]),
        (RegistryField.Domains, ["เว็บไซต์", "โดเมน", "domains", "website", "websites"]),
        (RegistryField.Departments, ["ส่วนงาน", "สำนัก/กอง", "departments"]),
    ];

    private static readonly Dictionary<string, RegistryField> ByHeading =
        Known.SelectMany(k => k.Headings, (k, h) => (Key: ThaiText.Squeeze(h), k.Field)).ToDictionary(p => p.Key, p => p.Field, StringComparer.Ordinal);

    public static IReadOnlyList<RegistryField> All { get; } = [.. Known.Select(k => k.Field)];

    /// <summary>The heading that sheets carry, which is also how messages name the field.</summary>
    public static string Heading(this RegistryField field) => Known.First(k => k.Field == field).Headings[0];

    /// <summary>Null for a column the registry has nothing to do with.</summary>
    public static RegistryField? Find(string heading) => ByHeading.TryGetValue(ThaiText.Squeeze(heading), out var field) ? field : null;
}
