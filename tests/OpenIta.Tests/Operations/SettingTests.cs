using OpenIta.Accounts;
using OpenIta.Mail;
using OpenIta.Operations;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Operations;

public sealed class SettingTests
{
    private static readonly Actor Operator = Actor.System("test");

    [Theory, OnBothDatabases]
    public async Task A_setting_is_kept_changed_and_taken_back_each_time_with_its_entry_in_the_log(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        await Change(database, "second-step", "required");
        await Change(database, "second-step", "required");
        await Change(database, "second-step", "optional");
        (await database.Read(SettingStore.All)).ShouldBe([KeyValuePair.Create("second-step", "optional")]);
        await Change(database, "second-step", null);
        (await database.Read(SettingStore.All)).ShouldBeEmpty();

        (await database.Read(s => s.List<string>(
            "select subject || ': ' || coalesce(before_text, '-') || ' > ' || coalesce(after_text, '-') from audit_log where act = 'setting.change' order by position limit 10")))
            .ShouldBe(["second-step: - > required", "second-step: required > optional", "second-step: optional > -"]);
    }

    [Theory]
    [InlineData("smtp:password", "x", typeof(SettingSecret))]
    [InlineData("second-stop", "required", typeof(SettingUnknown))]
    [InlineData("second-step", "perhaps", typeof(SettingMalformed))]
    [InlineData("second-step", "", typeof(SettingMalformed))]
    [InlineData("survey:proof-bits", "60", typeof(SettingMalformed))]
    [InlineData("survey:sends-per-second", "0", typeof(SettingMalformed))]
    [InlineData("public-address", "ita.example.go.th", typeof(SettingMalformed))]
    [InlineData("public-address", "https://ita.example.go.th/path", typeof(SettingMalformed))]
    [InlineData("public-address", "ftp://ita.example.go.th", typeof(SettingMalformed))]
    [InlineData("smtp:port", "65536", typeof(SettingMalformed))]
    [InlineData("smtp:from", "nobody", typeof(SettingMalformed))]
    [InlineData("smtp:host", "mail.example.go.th", typeof(SmtpSenderMalformed))]
    public async Task What_is_no_shared_setting_and_a_value_it_cannot_have_are_refused_in_both_languages(string name, string value, Type refusal)
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();

        var refused = (await new ChangeSetting(database, TimeProvider.System).Run(Operator, name, value)).Refusal.ShouldNotBeNull();

        refused.ShouldBeOfType(refusal);
        refused.Thai.ShouldContain(c => c >= 'ก' && c <= '๛');
        refused.English.ShouldNotContain(c => c >= 'ก' && c <= '๛');
        (await database.Read(SettingStore.All)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_server_is_set_after_its_sender_and_the_sender_stays_while_there_is_a_server()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        await Change(database, "smtp:from", "ita@example.go.th");
        await Change(database, "smtp:host", "mail.example.go.th");

        (await new ChangeSetting(database, TimeProvider.System).Run(Operator, "smtp:from", null)).Refusal.ShouldBeOfType<SmtpSenderMalformed>();

        (await database.Read(SettingStore.All)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Which_nodes_were_started_with_their_own_stands_beside_each_setting()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        var now = TimeProvider.System.GetUtcNow();
        await Change(database, "second-step", "required");
        await database.Write<bool>(async session =>
        {
            foreach (var (name, own) in ((string, string)[])[("a", "second-step,smtp:host"), ("b", "")])
                await NodeStore.See(session, new Node(Guid.CreateVersion7(), name, "1.0", now, now, 0, TimeSpan.Zero, TimeSpan.Zero, own));
            return true;
        });

        var states = (await database.Read(SettingStore.States)).ToDictionary(s => s.Setting.Name);

        states["second-step"].ShouldSatisfyAllConditions(s => s.Value.ShouldBe("required"), s => s.OwnAt.ShouldBe(["a"]));
        states["smtp:host"].ShouldSatisfyAllConditions(s => s.Value.ShouldBeNull(), s => s.OwnAt.ShouldBe(["a"]));
        states["api:requests-at-once"].OwnAt.ShouldBeEmpty();
    }

    private static async Task Change(Database database, string name, string? value) =>
        (await new ChangeSetting(database, TimeProvider.System).Run(Operator, name, value)).IsRefused.ShouldBeFalse();
}
