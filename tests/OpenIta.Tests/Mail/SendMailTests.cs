using OpenIta.Basics;
using OpenIta.Mail;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Mail;

public sealed class SendMailTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private static readonly Letter Invitation = new("invitation/1", "somchai@khaothong.go.th", "คำเชิญเข้าใช้ OpenITA ของ อบต.เขาทอง", "เปิดลิงก์นี้ภายใน 7 วัน\nhttps://ita.example/invite/secret\n.\nจบ");

    [Theory, OnBothDatabases]
    public async Task A_letter_goes_out_once_in_Thai_and_its_text_is_forgotten(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        await using var server = SmtpServer.Start();
        var database = await test.Open();
        await Write(database, Invitation);

        (await Sender(database, server.Port).Run()).Value.ShouldBe(1);
        (await Sender(database, server.Port).Run()).Value.ShouldBe(0);

        var letter = server.Letters.ShouldHaveSingleItem();
        letter.To.ShouldBe(["somchai@khaothong.go.th"]);
        letter.Subject.ShouldBe(Invitation.Subject);
        letter.Body.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').ShouldBe(Invitation.Body);
        letter.Header("Auto-Submitted").ShouldBe("auto-generated");
        var (rows, count) = await new MailLists(database).Latest(1);
        (count, rows.Single().SentAt, rows.Single().Failure).ShouldBe((1, Now, null));
        (await new MailLists(database).Find(rows.Single().Id))!.Value.Body.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task What_was_written_under_a_key_is_not_written_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        (await Write(database, Invitation)).ShouldBeTrue();
        (await Write(database, Invitation with { Subject = "again" })).ShouldBeFalse();
        (await Write(database, Invitation with { OnceKey = "invitation/2" })).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_is_not_written_when_its_use_case_is_refused(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();

        await database.Write<bool>(async session =>
        {
            await Outbox.Write(session, Invitation, Now);
            return new FileMissing("x");
        });

        (await new MailLists(database).Latest(1)).Count.ShouldBe(0);
    }

    [Theory, OnBothDatabases]
    public async Task Four_senders_at_once_send_each_letter_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        await using var server = SmtpServer.Start();
        var database = await test.Open();
        foreach (var i in Enumerable.Range(0, 20))
            await Write(database, Invitation with { OnceKey = $"k{i}", Subject = $"s{i}" });

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sender(database, server.Port).Run())));

        sent.Sum(s => s.Value).ShouldBe(20);
        server.Letters.Select(l => l.Subject).Order().ShouldBe(Enumerable.Range(0, 20).Select(i => $"s{i}").Order());
    }

    [Fact]
    public async Task When_no_server_answers_the_letter_waits_and_goes_out_later()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        var database = await test.Open();
        await Write(database, Invitation);
        var clock = new TestClock(Now);
        int port;
        await using (var gone = SmtpServer.Start())
            port = gone.Port;

        (await Sender(database, port, clock).Run()).Value.ShouldBe(0);
        (await new MailLists(database).Latest(1)).Rows.Single().Failure.ShouldNotBeNull();
        await using var server = SmtpServer.Start();
        (await Sender(database, server.Port, clock).Run()).Value.ShouldBe(0, "not due yet");
        clock.Now += TimeSpan.FromMinutes(2);
        (await Sender(database, server.Port, clock).Run()).Value.ShouldBe(1);
    }

    [Fact]
    public async Task A_recipient_the_server_does_not_know_and_an_address_that_is_none_are_given_up()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await using var server = SmtpServer.Start();
        server.AnswerToRecipient = "550 no such mailbox";
        var database = await test.Open();
        await Write(database, Invitation);
        await Write(database, Invitation with { OnceKey = "2", Recipient = "not an address" });
        await Write(database, Invitation with { OnceKey = "3", Recipient = "a@b.th\r\nBcc: c@d.th" });

        (await Sender(database, server.Port).Run()).Value.ShouldBe(0);

        server.Letters.ShouldBeEmpty();
        (await new MailLists(database).Latest(1)).Rows.ShouldAllBe(r => r.GivenUp);
    }

    [Fact]
    public async Task A_letter_older_than_a_week_is_not_sent()
    {
        await using var test = await TestDatabase.Fresh(DatabaseKind.Sqlite);
        await using var server = SmtpServer.Start();
        var database = await test.Open();
        await Write(database, Invitation);

        (await Sender(database, server.Port, new TestClock(Now.AddDays(8))).Run()).Value.ShouldBe(0);

        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_are_read_or_refused()
    {
        SmtpSettings.Read(_ => null).ShouldBeNull();
        Read(("smtp:host", "mail.go.th"), ("smtp:from", "ita@x.go.th"))!.Value.ShouldBe(new SmtpSettings("mail.go.th", 587, "ita@x.go.th", true, null, null));
        Read(("smtp:host", "mail.go.th"), ("smtp:from", "nobody"))!.Refusal.ShouldBeOfType<SmtpSenderMalformed>();
        Read(("smtp:host", "mail.go.th"), ("smtp:from", "ita@x.go.th"), ("smtp:port", "99999"))!.Refusal.ShouldBeOfType<SmtpPortMalformed>();

        static Result<SmtpSettings>? Read(params (string Key, string Value)[] settings) =>
            SmtpSettings.Read(key => settings.Where(s => s.Key == key).Select(s => s.Value).FirstOrDefault());
    }

    private static SendMail Sender(Database database, int port, TestClock? clock = null) =>
        new(database, new SmtpSettings("127.0.0.1", port, "ita@example.go.th", Encrypt: false, null, null), clock ?? new TestClock(Now));

    private static async Task<bool> Write(Database database, Letter letter) =>
        (await database.Write<bool>(async session => await Outbox.Write(session, letter, Now))).Value;
}
