using OpenIta.Agencies;
using OpenIta.Agencies.Registry;
using OpenIta.Basics;
using OpenIta.Storage;
using OpenIta.Web.Pages.Shared;

namespace OpenIta.Web.Pages.Agencies;

/// <summary>The fields of an agency as they stand in the form, typed or known.</summary>
public sealed record AgencyForm(IReadOnlyDictionary<RegistryField, string> Values, IReadOnlyList<FormFault> Faults)
{
    public static AgencyForm Of(Agency? agency, IReadOnlyList<Department> departments) => new(
        RegistryFields.All.ToDictionary(f => f, f => agency is null ? "" : f == RegistryField.Departments
            ? string.Join('\n', departments.Select(d => d.Name)) : RegistrySheet.Text(f, agency, []).Replace("; ", " ", StringComparison.Ordinal)), []);

    public static async Task<AgencyForm> Load(Session session, Agency agency) => Of(agency, await DepartmentStore.Of(session, agency.Id));

    public static AgencyForm Typed(IFormCollection form) => new(RegistryFields.All.ToDictionary(f => f, f => form[$"Agency.{f}"].ToString()), []);

    public string Value(RegistryField field) => Values.GetValueOrDefault(field, "");

    /// <summary>What can be chosen, with what is there already even where it is no longer offered.</summary>
    public IEnumerable<string> Choices(RegistryField field)
    {
        IEnumerable<string> known = field switch
        {
            RegistryField.Type => AgencyType.All.Select(t => t.Thai),
            RegistryField.SizeGroup => SizeGroup.All,
            _ => Provinces.All.Order(ThaiText.Order),
        };
        return known.Contains(Value(field)) || Value(field).Length == 0 ? known : known.Prepend(Value(field));
    }
}
