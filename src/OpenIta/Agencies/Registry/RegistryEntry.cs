using System.Text.RegularExpressions;
using OpenIta.Basics;

namespace OpenIta.Agencies.Registry;

/// <summary>What a row or form says of an agency, checked. A field that was not given at all is left as it is; an empty one is emptied.</summary>
/// <param name="Departments">Null where no departments were given.</param>
public sealed partial record RegistryEntry(AgencyName Name, Func<Agency, Agency> Onto, IReadOnlyList<string>? Departments, string? Code, string? District, string? Province)
{
    private const int LongestName = 200, LongestWord = 100, MostDomains = 20;

    private static readonly Dictionary<RegistryField, int> Longest = new()
    {
        [RegistryField.Name] = LongestName,
        [RegistryField.Domains] = MostDomains * 254,
        [RegistryField.Departments] = DepartmentStore.Most * LongestName,
    };

    /// <summary>The entry, or every field that can't be taken with its reason.</summary>
    public static (RegistryEntry? Entry, IReadOnlyList<FieldRefusal> Refusals) Read(IReadOnlyDictionary<RegistryField, string> given)
    {
        var refusals = new List<FieldRefusal>();
        string? Text(RegistryField field) => given.TryGetValue(field, out var text) ? Clean(field, text, refusals) : null;
        T Taken<T>(RegistryField field, Result<T> read, T otherwise)
        {
            if (!read.IsRefused)
                return read.Value;
            refusals.Add(new FieldRefusal(field, read.Refusal));
            return otherwise;
        }

        var name = Text(RegistryField.Name) is { Length: > 0 } typed ? AgencyName.Of(typed) : null;
        if (name is null && refusals.TrueForAll(r => r.Field != RegistryField.Name))
            refusals.Add(new FieldRefusal(RegistryField.Name, new AgencyNameMissing()));
        var code = Text(RegistryField.Code) is { } c ? Taken(RegistryField.Code, CodeOf(c), "") : null;
        var type = Text(RegistryField.Type) is { } t ? Taken(RegistryField.Type, TypeOf(t), "") : null;
        var size = Text(RegistryField.SizeGroup) is { } s ? Taken(RegistryField.SizeGroup, SizeOf(s), "") : null;
        var province = Text(RegistryField.Province) is { } p ? Taken(RegistryField.Province, ProvinceOf(p), "") : null;
        var district = Text(RegistryField.District) is { } d ? AgencyName.District(d) ?? "" : null;
        var shortName = Text(RegistryField.ShortName);
        var domains = Text(RegistryField.Domains) is { } w ? Taken(RegistryField.Domains, DomainsOf(w), []) : null;
        var departments = Text(RegistryField.Departments) is { } u ? Taken(RegistryField.Departments, DepartmentsOf(u), []) : null;
        if (name is null || refusals.Count > 0)
            return (null, refusals);
        return (new RegistryEntry(name, Onto, departments, Given(code, null), Given(district, null), Given(province, null)), []);

        Agency Onto(Agency agency) => agency with
        {
            Name = name.Official,
            Code = Given(code, agency.Code),
            Type = Given(type, agency.Type) ?? name.Type,
            SizeGroup = Given(size, agency.SizeGroup),
            District = Given(district, agency.District),
            Province = Given(province, agency.Province),
            ShortName = Given(shortName, agency.ShortName),
            Domains = domains ?? agency.Domains,
        };
    }

    /// <summary>Names of departments, one a line or with a semicolon between.</summary>
    public static (IReadOnlyList<string> Names, IReadOnlyList<FieldRefusal> Refusals) DepartmentsTyped(string typed)
    {
        var refusals = new List<FieldRefusal>();
        var clean = Clean(RegistryField.Departments, typed, refusals);
        var names = DepartmentsOf(clean);
        if (names.IsRefused)
            refusals.Add(new FieldRefusal(RegistryField.Departments, names.Refusal));
        return (refusals.Count > 0 ? [] : names.Value, refusals);
    }

    /// <summary>The two fields that an agency keeps itself, read as the registry reads them.</summary>
    internal static (string? ShortName, IReadOnlyList<string> Domains, IReadOnlyList<FieldRefusal> Refusals) OwnFields(string shortName, string domains)
    {
        var refusals = new List<FieldRefusal>();
        var name = Clean(RegistryField.ShortName, shortName, refusals);
        var read = DomainsOf(Clean(RegistryField.Domains, domains, refusals));
        if (read.IsRefused)
            refusals.Add(new FieldRefusal(RegistryField.Domains, read.Refusal));
        return (Given(name, null), read.IsRefused ? [] : read.Value, refusals);
    }

    private static string? Given(string? given, string? before) => given is null ? before : given.Length == 0 ? null : given;

    private static string Clean(RegistryField field, string text, List<FieldRefusal> refusals)
    {
        // Names are one line; lists keep theirs. Composed, so that one word has one spelling in the database.
        var clean = field is RegistryField.Domains or RegistryField.Departments
            ? ThaiText.Compose(text).Trim()
            : string.Join(' ', ThaiText.Compose(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var longest = Longest.GetValueOrDefault(field, LongestWord);
        if (clean.Length > longest)
            refusals.Add(new FieldRefusal(field, new FieldTooLong(field.Heading(), longest)));
        else if (clean.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            refusals.Add(new FieldRefusal(field, new FieldHasControls(field.Heading())));
        return clean;
    }

    private static Result<string> CodeOf(string typed)
    {
        var code = ThaiDigits.ToArabic(typed);
        return code.Length == 0 || CodeForm().IsMatch(code) ? code : new AgencyCodeMalformed(typed);
    }

    private static Result<string> TypeOf(string typed) =>
        typed.Length == 0 ? "" : AgencyType.Find(typed) is { } type ? type.Thai : new AgencyTypeUnknown(typed);

    private static Result<string> SizeOf(string typed) => typed.Length == 0 ? "" : SizeGroup.Find(typed) is { } size ? size : new SizeGroupUnknown(typed);

    private static Result<string> ProvinceOf(string typed)
    {
        var name = AgencyName.Province(typed) is "กทม." or "กทม" or "กรุงเทพฯ" or "กรุงเทพ" ? "กรุงเทพมหานคร" : AgencyName.Province(typed) ?? "";
        return name.Length == 0 || Provinces.Contains(name) ? name : new ProvinceUnknown(typed);
    }

    private static Result<IReadOnlyList<string>> DomainsOf(string typed)
    {
        var parts = typed.Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MostDomains)
            return new TooMany(RegistryField.Domains.Heading(), MostDomains);
        var read = parts.Select(WebDomain.Read).ToList();
        return read.Find(r => r.IsRefused) is { Refusal: { } refusal } ? refusal : (List<string>)[.. read.Select(r => r.Value).Distinct(StringComparer.Ordinal)];
    }

    private static Result<IReadOnlyList<string>> DepartmentsOf(string typed)
    {
        var names = typed.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(ThaiText.Squeeze).ToList();
        return names.Count > DepartmentStore.Most ? new TooMany(RegistryField.Departments.Heading(), DepartmentStore.Most)
            : names.Exists(n => n.Length > LongestName) ? new FieldTooLong(RegistryField.Departments.Heading(), LongestName)
            : names;
    }

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}./-]{1,30}\z", RegexOptions.NonBacktracking)]
    private static partial Regex CodeForm();
}

/// <summary>A field that can't be taken.</summary>
public sealed record FieldRefusal(RegistryField Field, Refusal Refusal);
