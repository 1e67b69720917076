namespace OpenIta.Agencies.Registry;

/// <summary>All agencies at one moment, found as a sheet names them: by code, or by name and place.</summary>
internal sealed class RegistryIndex
{
    private readonly Dictionary<Guid, Agency> byId = [];
    private readonly Dictionary<string, Guid> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Guid>> byName = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<Guid, IReadOnlyList<Department>> departments;

    public RegistryIndex(IEnumerable<Agency> agencies, IReadOnlyDictionary<Guid, IReadOnlyList<Department>> departments)
    {
        this.departments = departments;
        foreach (var agency in agencies)
            Put(agency);
    }

    public int Count => byId.Count;

    public IReadOnlyList<string> DepartmentsOf(Guid agency) => [.. departments.GetValueOrDefault(agency, []).Select(d => d.Name)];

    public Agency? WithCode(string? code) => code is not null && byCode.TryGetValue(code, out var id) ? byId[id] : null;

    /// <summary>The agency of exactly this name and place.</summary>
    public Agency? At(AgencyName name, string? district, string? province)
    {
        var (d, p) = (AgencyName.DistrictKey(district, province), AgencyName.ProvinceKey(province));
        return Namesakes(name).FirstOrDefault(a => AgencyName.DistrictKey(a.District, a.Province) == d && AgencyName.ProvinceKey(a.Province) == p);
    }

    /// <summary>The agency a name and place can mean: that one, or the only one whose place does not speak against it.</summary>
    public Agency? Meant(AgencyName name, string? district, string? province) =>
        At(name, district, province)
        ?? (Namesakes(name).Where(a => Fits(AgencyName.DistrictKey(a.District, a.Province), AgencyName.DistrictKey(district, province))
            && Fits(AgencyName.ProvinceKey(a.Province), AgencyName.ProvinceKey(province))).Take(2).ToList() is [var only] ? only : null);

    /// <summary>Takes in an agency as it will be after a row.</summary>
    public void Put(Agency agency)
    {
        if (byId.TryGetValue(agency.Id, out var before))
        {
            if (before.Code is not null)
                byCode.Remove(before.Code);
            byName[AgencyName.Of(before.Name).Key].Remove(agency.Id);
        }
        byId[agency.Id] = agency;
        if (agency.Code is not null)
            byCode[agency.Code] = agency.Id;
        var key = AgencyName.Of(agency.Name).Key;
        if (!byName.TryGetValue(key, out var namesakes))
            byName[key] = namesakes = [];
        namesakes.Add(agency.Id);
    }

    private static bool Fits(string known, string named) => known.Length == 0 || named.Length == 0 || known == named;

    private IEnumerable<Agency> Namesakes(AgencyName name) => byName.TryGetValue(name.Key, out var ids) ? ids.Select(id => byId[id]) : [];
}
