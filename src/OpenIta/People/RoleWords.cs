using System.Text.Json;
using OpenIta.Accounts;

namespace OpenIta.People;

/// <summary>A grant as the audit log keeps it.</summary>
internal static class RoleWords
{
    private static readonly JsonSerializerOptions Plain = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static string Of(Grant grant) => JsonSerializer.Serialize(
        new { role = grant.Role.ToString(), agency = grant.Scope.Agency, department = grant.Scope.Department, province = grant.Scope.Province, until = grant.Until }, Plain);

    public static Role? Used(Actor by, Place at, DateTimeOffset now) =>
        (by.Using(Permission.ManagePeople, at, now) ?? by.Using(Permission.ManagePeople, Place.Nation, now))?.Role;
}
