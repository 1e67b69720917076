using OpenIta.Accounts;
using OpenIta.ApiKeys;
using OpenIta.Basics;
using OpenIta.TestKit;
using OpenIta.Tests.Statistics;

namespace OpenIta.Tests.ApiKeys;

public sealed class ApiKeyTests
{
    [Theory, OnBothDatabases]
    public async Task A_key_opens_its_scope_until_it_expires_or_is_revoked_and_only_its_hash_is_kept(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        var clock = new TestClock(Nation.Now);
        var (change, check) = (new ChangeApiKeys(database, clock), new CheckApiKey(database, clock));

        var (key, words) = (await change.Create(Nation.Central, "รายงานจังหวัด", ApiScope.SurveyFill, 30)).Value;
        words.ShouldStartWith(ApiKey.Prefix);
        (await database.Read(s => s.One<long>("select count(*) from api_key where hash = @Words or name = @Words or id = @Words", new { Words = words }))).ShouldBe(0);
        (await check.Run(words, ApiScope.SurveyFill)).Value.Id.ShouldBe(key.Id);
        (await check.Run(words, ApiScope.SurveyFill)).IsRefused.ShouldBeFalse();
        (await check.Run(words, ApiScope.UnpublishedResults)).Refusal.ShouldBeOfType<ApiKeyOfOtherScope>();
        (await check.Run(words + "0", ApiScope.SurveyFill)).Refusal.ShouldBeOfType<ApiKeyOver>();
        (await check.Run(null, ApiScope.SurveyFill)).Refusal.ShouldBeOfType<ApiKeyMissing>();

        clock.Now += TimeSpan.FromDays(30);
        (await check.Run(words, ApiScope.SurveyFill)).Refusal.ShouldBeOfType<ApiKeyOver>();
        var second = (await change.Create(Nation.Central, "อีกกุญแจ", ApiScope.SurveyFill, 30)).Value;
        (await change.Revoke(Nation.Central, second.Key.Id)).IsRefused.ShouldBeFalse();
        (await check.Run(second.Words, ApiScope.SurveyFill)).Refusal.ShouldBeOfType<ApiKeyOver>();
        (await change.Revoke(Nation.Central, second.Key.Id)).Refusal.ShouldBeOfType<ApiKeyUnknown>();
        // One use on one day: one entry.
        (await database.Read(s => s.List<string>("select act from audit_log where act like 'api-key.%' order by position limit 10")))
            .ShouldBe(["api-key.create", "api-key.use", "api-key.create", "api-key.revoke"]);
    }

    [Fact]
    public async Task Only_administrators_of_the_nation_make_keys_and_none_without_a_name_or_an_end()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var change = new ChangeApiKeys(await test.Open(), new TestClock(Nation.Now));

        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.CentralAdministrator))
            (await change.Create(Nation.Person(new Grant(role, Place.Nation, null)), "x", ApiScope.SurveyFill, 1)).Refusal.ShouldBeOfType<NotAllowed>(role.ToString());
        (await change.Create(Nation.Central, " ", ApiScope.SurveyFill, 1)).Refusal.ShouldBeOfType<ApiKeyNeedsName>();
        foreach (var days in new[] { 0, -1, 401 })
            (await change.Create(Nation.Central, "x", ApiScope.SurveyFill, days)).Refusal.ShouldBeOfType<ApiKeyTooLong>();
    }
}
