using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Basics;

namespace OpenIta.Web.Pages.People;

public sealed record RoleMissing() : Refusal("โปรดเลือกบทบาท", "Choose a role");
public sealed record LastDayMalformed() : Refusal("วันสิ้นสุดต้องเป็นวันที่ เช่น 2026-09-30", "The last day is a date such as 2026-09-30");

/// <summary>What is typed to invite a person or to give them a role.</summary>
public sealed class InviteForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public Role? Role { get; set; }

    public Guid? Department { get; set; }

    public string? Province { get; set; }

    /// <summary>The last day on which the role holds, as the browser's date field sends it.</summary>
    public string? LastDay { get; set; }

    /// <summary>The grant that is asked for, at the agency or for the nation.</summary>
    public Result<Grant> GrantAt(Guid? agency)
    {
        if (Role is not { } role)
            return new RoleMissing();
        DateTimeOffset? until = null;
        if (!string.IsNullOrWhiteSpace(LastDay))
        {
            if (!DateOnly.TryParseExact(LastDay.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
                return new LastDayMalformed();
            until = Bangkok.StartOf(last.AddDays(1));
        }
        var place = agency is null
            ? new Place(Province: role is OpenIta.Accounts.Role.ProvincialMonitor && !string.IsNullOrWhiteSpace(Province) ? Province.Trim() : null)
            : new Place(agency, role is OpenIta.Accounts.Role.DepartmentOfficer ? Department : null);
        return new Grant(role, place, until);
    }

    /// <summary>The input a refusal is about; null when it is about the whole.</summary>
    public static string? FieldOf(Refusal refusal) => refusal switch
    {
        NameMissing => "Invite.Name",
        EmailMalformed or OpenIta.People.AccountIsDisabled => "Invite.Email",
        RoleMissing or NotAllowed => "Invite.Role",
        GrantNeedsPlace { Role: OpenIta.Accounts.Role.DepartmentOfficer } => "Invite.Department",
        GrantNeedsPlace => "Invite.Province",
        LastDayMalformed or GrantIsOver => "Invite.LastDay",
        _ => null,
    };
}
