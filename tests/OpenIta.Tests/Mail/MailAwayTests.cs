using OpenIta.Mail;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Mail;

/// <summary>A mail server that is away, busy, silent or dies: letters wait, none is lost, none is sent twice but where SMTP itself cannot tell.</summary>
public sealed class MailAwayTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly TestClock clock = new(Now);

    [Theory]
    [InlineData(SmtpFault.IsBusy)]
    [InlineData(SmtpFault.SaysNothing)]
    [InlineData(SmtpFault.DiesBeforeTheText)]
    public async Task All_letters_wait_and_each_goes_out_once_when_the_server_is_well_again(SmtpFault fault)
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        await using var server = SmtpServer.Start();
        await Write(database, letters: 5);
        server.Fault = fault;

        for (var minute = 0; minute < 8; minute++, clock.Now += TimeSpan.FromMinutes(1))
            (await Run(database, server.Port)).ShouldBe(0);
        server.Letters.ShouldBeEmpty();
        var waiting = (await new MailLists(database).Latest(1)).Rows;
        waiting.ShouldAllBe(l => l.SentAt == null && !l.GivenUp);
        waiting.Sum(l => l.Attempts).ShouldBeInRange(5, 8, "one is tried at a time, the others are not held up by waiting");

        server.Fault = SmtpFault.None;
        clock.Now += TimeSpan.FromMinutes(31);
        (await Run(database, server.Port)).ShouldBe(5);
        (await Run(database, server.Port)).ShouldBe(0);
        server.Letters.Select(l => l.Subject).ShouldBe(Enumerable.Range(0, 5).Select(i => $"เรื่องที่ {i}"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_server_that_is_away_over_a_long_weekend_costs_no_letter_and_the_waits_grow()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        await Write(database, letters: 1);
        int port;
        await using (var gone = SmtpServer.Start())
            port = gone.Port;

        var tried = new List<DateTimeOffset>();
        for (var before = 0; clock.Now < Now.AddDays(4); clock.Now += TimeSpan.FromMinutes(1))
        {
            await Run(database, port);
            var attempts = (await new MailLists(database).Latest(1)).Rows.Single().Attempts;
            if (attempts > before)
                tried.Add(clock.Now);
            before = attempts;
        }

        var waits = tried.Zip(tried.Skip(1), (one, next) => (next - one).TotalMinutes).ToList();
        waits.Take(5).ShouldBe([1, 2, 4, 8, 16]);
        waits.Skip(5).ShouldAllBe(w => w == 30);
        await using var server = SmtpServer.Start();
        clock.Now += TimeSpan.FromMinutes(30);
        (await Run(database, server.Port)).ShouldBe(1);
    }

    [Fact]
    public async Task A_letter_whose_receipt_was_lost_comes_again_under_the_same_name()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        await using var server = SmtpServer.Start();
        await Write(database, letters: 1);
        server.Fault = SmtpFault.DiesBeforeItSaysThatItHasTheLetter;
        (await Run(database, server.Port)).ShouldBe(0);

        server.Fault = SmtpFault.None;
        clock.Now += TimeSpan.FromMinutes(2);
        (await Run(database, server.Port)).ShouldBe(1);

        server.Letters.Count.ShouldBe(2);
        server.Letters.Select(l => l.Header("Message-ID")).Distinct().ShouldHaveSingleItem();
    }

    private async Task<int> Run(Database database, int port) =>
        (await new SendMail(database, new SmtpSettings("127.0.0.1", port, "ita@example.go.th", Encrypt: false, null, null), clock) { Patience = TimeSpan.FromSeconds(0.3) }.Run()).Value;

    private static async Task Write(Database database, int letters)
    {
        for (var i = 0; i < letters; i++)
        {
            var letter = new Letter($"letter/{i}", $"person{i}@example.go.th", $"เรื่องที่ {i}", "ข้อความ");
            (await database.Write<bool>(async session => await Outbox.Write(session, letter, Now))).Value.ShouldBeTrue();
        }
    }
}
