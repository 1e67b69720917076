using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Cycles;
using OpenIta.Disclosures.Declarations;
using OpenIta.Storage;

namespace OpenIta.Disclosures.Allotting;

public sealed record AssessorHasNoAccount(string Email) : Refusal(
    $"ยังไม่มีบัญชีของ “{Email}” เชิญเข้าระบบก่อน แล้วจึงเพิ่มเป็นผู้ประเมิน", $"\"{Email}\" has no account yet; invite the person first, then enter them as an assessor");

public sealed record OwnAgencyUnknown(string Typed) : Refusal(
    $"ไม่พบหน่วยงาน “{Typed}” ในทะเบียน ให้ใส่รหัสหรือชื่อเต็มที่มีเพียงหน่วยงานเดียว", $"The registry has no single agency \"{Typed}\"; enter its code, or a full name that only one agency bears");

public sealed record AssessorMissing() : Refusal("ไม่มีผู้ประเมินคนนี้ในรอบ", "There is no such assessor in the round");

/// <summary>Enters a person among the assessors of the round with where they come from, or changes that.</summary>
public sealed class EnterAssessor(Database database)
{
    /// <param name="ownAgency">Code or name of the agency the person works for; empty for none in the registry.</param>
    public Task<Result<Account>> Run(Actor by, string? email, string? ownAgency, string? ownProvince, DateTimeOffset now) => database.Write<Account>(async session =>
    {
        if (!by.May(Permission.AllotAssessors, Place.Nation, now))
            return new NotAllowed();
        if (await CycleStore.Current(session, now) is not { } cycle)
            return new NothingToDeclare();
        if (await AccountStore.FindByEmail(session, email ?? "") is not { DisabledAt: null } account)
            return new AssessorHasNoAccount((email ?? "").Trim());
        var agency = await Named(session, ownAgency?.Trim() ?? "");
        if (agency.IsRefused)
            return agency.Refusal;
        await AllotmentStore.AddAssessor(session, cycle.Id, account.Id, agency.Value, AgencyName.Province(ownProvince) ?? "", now);
        var after = $"{ownAgency?.Trim()} · {AgencyName.Province(ownProvince)}";
        await AuditLog.Append(session, by, new AuditEntry("assessor.enter", account.Email, null, null, after) { Role = Role.CentralAdministrator }, now);
        return account;
    });

    private static async Task<Result<Guid?>> Named(Session session, string typed)
    {
        if (typed.Length == 0)
            return (Guid?)null;
        var found = await session.List<string>(
            "select id from agency where code = @Typed or name_key = @Key order by id limit 2", new { Typed = typed, AgencyName.Of(typed).Key });
        return found is [var only] ? Stored.Id(only) : new OwnAgencyUnknown(typed);
    }
}
