using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenIta.Accounts;
using OpenIta.Web.Identity;

namespace OpenIta.Web.Tests.Accounts;

/// <summary>Guessing at accounts is slow, tells nothing, and shuts nobody out.</summary>
public sealed class GuessingTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_few_wrong_passwords_the_next_must_wait_whether_there_is_an_account_or_not(bool exists)
    {
        await using var site = await Site.WithoutPeople();
        var email = exists ? (await TestPeople.Add(site.Database)).Email : "nobody@example.go.th";
        for (var i = 0; i < 5; i++)
            (await Try(site, email, "ไม่ใช่รหัสผ่านนี้เลย")).ShouldContain("อีเมลหรือรหัสผ่านไม่ถูกต้อง");
        (await Try(site, email, TestPeople.Password)).ShouldContain("ลองหลายครั้งเกินไป");
    }

    [Fact]
    public async Task Whoever_signed_in_here_before_gets_in_while_a_stranger_guesses()
    {
        await using var site = await Site.WithoutPeople();
        await using var owner = await site.As(Role.Auditor);
        var email = owner.Person!.Email;
        for (var i = 0; i < 8; i++)
            await Try(site, email, "ไม่ใช่รหัสผ่านนี้เลย");
        (await Try(site, email, TestPeople.Password)).ShouldContain("ลองหลายครั้งเกินไป");

        var desk = await owner.Page("/desk");
        using var left = await owner.Post(desk.QuerySelector("form.visitor")!);
        (await Try(owner, email, TestPeople.Password)).ShouldContain("งานของฉัน");
    }

    [Fact]
    public async Task Codes_of_the_second_step_cannot_be_tried_out()
    {
        await using var site = await Site.WithoutPeople();
        await using var person = await site.As(Role.Auditor);
        var page = await person.Page("/account/second-step");
        for (var i = 0; i < 5; i++)
            using (var wrong = await person.Post(page.QuerySelector("main form")!, ("Code", "000000")))
                wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var refused = await person.Post(page.QuerySelector("main form")!, ("Code", AuthenticatorApp.Scan(page).Code()));
        (await Site.Parse(refused)).QuerySelector(".faults")!.TextContent.ShouldContain("ลองหลายครั้งเกินไป");
    }

    // Hashing is nearly all of the time that an answer takes, so the same work is the same time on whatever machine. ASVS 5, 6.3.8.
    [Theory]
    [InlineData("there is no account")]
    [InlineData("the password is wrong")]
    [InlineData("the account is disabled")]
    [InlineData("the invitation was never followed")]
    public async Task A_sign_in_that_fails_hashes_once_whyever_it_fails(string why)
    {
        var hashes = new CountedHashes();
        await using var site = await Site.WithServices(services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(hashes)));
        var person = await TestPeople.Add(site.Database);
        await Change(site, person, why);
        var before = hashes.Count;
        (await Try(site, why == "there is no account" ? "nobody@example.go.th" : person.Email, why == "the password is wrong" ? "ไม่ใช่รหัสผ่านนี้เลย" : TestPeople.Password))
            .ShouldContain("อีเมลหรือรหัสผ่านไม่ถูกต้อง");
        (hashes.Count - before).ShouldBe(1);
    }

    // In turn, so that a busy machine slows both alike; their ratio says the same on every machine.
    [Theory, Trait("speed", "long")]
    [InlineData("/sign-in", 30)]
    [InlineData("/reset", 200)]
    public async Task The_answer_takes_as_long_for_an_address_without_an_account(string address, int samples)
    {
        await using var site = await Site.WithoutPeople();
        var known = (await TestPeople.Add(site.Database)).Email;
        var times = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        var form = (await site.Page(address)).QuerySelector("main form")!;
        for (var i = 0; i < samples; i++)
            foreach (var exists in (bool[])[i % 2 == 0, i % 2 != 0])
            {
                await site.ForgetTries();
                (string, string)[] filled = [("Email", exists ? known : "nobody@example.go.th"), .. address == "/sign-in" ? [("Password", "ไม่ใช่รหัสผ่านนี้เลย")] : ((string, string)[])[]];
                var watch = Stopwatch.StartNew();
                using var response = await site.Post(form, filled);
                times[exists].Add(watch.Elapsed.TotalMilliseconds);
            }
        (Median(times[true]) / Median(times[false])).ShouldBeInRange(1 / 1.5, 1.5, "median with an account over the median without");
    }

    private static async Task Change(Site site, Account person, string why) => await site.Database.Write<bool>(async session =>
    {
        person.DisabledAt = why == "the account is disabled" ? TimeProvider.System.GetUtcNow() : null;
        person.PasswordHash = why == "the invitation was never followed" ? null : person.PasswordHash;
        await AccountStore.Save(session, person);
        return true;
    });

    /// <summary>The program's own hashing, counted.</summary>
    private sealed class CountedHashes : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Passwords.HashRounds }));

        public int Count { get; private set; }

        public string HashPassword(Account user, string password)
        {
            Count++;
            return hasher.HashPassword(user, password);
        }

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Count++;
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<string> Try(Site browser, string email, string password)
    {
        var page = await browser.Page("/sign-in");
        using var response = await browser.Post(page.QuerySelector("main form")!, ("Email", email), ("Password", password));
        response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity);
        return (await Site.Parse(response)).QuerySelector("main")!.TextContent;
    }
}
