using OpenIta.Accounts;
using OpenIta.Audit;
using OpenIta.Basics;
using OpenIta.Mail;
using OpenIta.Storage;

namespace OpenIta.Operations;

/// <summary>Sets what holds for every node, or takes it back. Whoever runs the program may, on its command line.</summary>
public sealed class ChangeSetting(Database database, TimeProvider time)
{
    /// <param name="value">Null takes it back: each node goes by what it was started with.</param>
    public async Task<Result<SharedSetting>> Run(Actor by, string name, string? value)
    {
        var found = SharedSetting.Find(name);
        if (found.IsRefused)
            return found;
        if (value is not null && !found.Value.IsValue(value))
            return new SettingMalformed(name, value, found.Value.Takes);
        return await database.Write<SharedSetting>(async session =>
        {
            var settings = new Dictionary<string, string>(await SettingStore.All(session));
            var before = settings.GetValueOrDefault(name);
            if (before == value)
                return found;
            if (value is null)
                settings.Remove(name);
            else
                settings[name] = value;
            // A server without a sender would keep nodes from starting.
            if (SmtpSettings.Read(settings.GetValueOrDefault) is { IsRefused: true } smtp)
                return smtp.Refusal;
            await SettingStore.Save(session, name, value);
            await AuditLog.Append(session, by, new AuditEntry("setting.change", name, null, before, value), time.GetUtcNow());
            return found;
        });
    }
}
