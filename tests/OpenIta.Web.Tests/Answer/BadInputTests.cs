using System.Net;
using System.Text;
using OpenIta.Surveys;

namespace OpenIta.Web.Tests.Answer;

public sealed class BadInputTests : IAsyncLifetime
{
    private SurveySite site = null!;

    public async ValueTask InitializeAsync() => site = await SurveySite.Start();

    [Fact]
    public async Task An_unknown_or_mistyped_survey_code_says_where_to_look()
    {
        using var phone = site.Phone();
        foreach (var code in new[] { ReadableCode.OfSurvey.New(), "ABCDEFGH", "x", "ไม่มี" })
        {
            await phone.Open($"/s/{Uri.EscapeDataString(code)}");
            phone.Status.ShouldBe(HttpStatusCode.NotFound, code);
            phone.Text.ShouldContain("โปสเตอร์");
        }
        await phone.Open("/s?code=ABCDEFGH");
        phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        phone.Page.QuerySelector("#code")!.GetAttribute("value").ShouldBe("ABCDEFGH");
    }

    [Fact]
    public async Task A_survey_that_is_not_open_yet_says_when_and_one_that_is_closed_says_what_to_do()
    {
        var later = await site.Open("EIT", opens: 1, closes: 2);
        var over = await site.Open("IIT", opens: -2, closes: -1);
        using var phone = site.Phone();
        await phone.Open($"/s/{later.Code}");
        phone.Status.ShouldBe(HttpStatusCode.Forbidden);
        phone.Text.ShouldContain("กลับมาตอบตั้งแต่วันเปิด");
        await phone.Open($"/s/{over.Code}");
        phone.Status.ShouldBe(HttpStatusCode.Gone);
        phone.Text.ShouldContain("ขยายเวลา");
    }

    [Fact]
    public async Task An_access_code_that_is_missing_mistyped_unknown_or_spent_is_told_before_the_first_question()
    {
        var iit = await site.Open("IIT");
        var codes = await site.Codes(iit, 1);
        using var phone = site.Phone();
        await phone.Open($"/s/{iit.Code}");
        foreach (var (typed, said) in new[] { ("", "โปรดกรอกรหัสผู้ตอบ"), ("ABC", "พิมพ์ผิด"), (ReadableCode.Secret.New(), "ไม่ใช่ของแบบวัดนี้") })
        {
            await phone.Press("begin", ("typed", typed));
            phone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            phone.Page.QuerySelector("#typed-fault")!.TextContent.ShouldContain(said);
            phone.Page.QuerySelector("#typed")!.GetAttribute("value").ShouldBe(typed);
            phone.Page.QuerySelector(".summary a")!.GetAttribute("href").ShouldBe("#typed");
        }
        await phone.Press("begin", ("typed", ReadableCode.Printed(codes[0]).ToLowerInvariant()));
        phone.Title.ShouldStartWith("ข้อ 1 จาก 30");
        await phone.AnswerAll();
        await phone.Press("send");
        phone.Page.QuerySelector(".receipt").ShouldNotBeNull();

        using var second = site.Phone();
        await second.Open($"/s/{iit.Code}");
        await second.Press("begin", ("typed", codes[0]));
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Text.ShouldContain("ใช้ส่งคำตอบแล้ว");
    }

    [Theory]
    [InlineData("E2", "5")]
    [InlineData("E2", "0")]
    [InlineData("E2", "-1")]
    [InlineData("E2", "๑๒๓๔๕๖")]
    [InlineData("E2", "declined")]
    [InlineData("I1", "1")]
    [InlineData("survey_id", "1")]
    [InlineData("state2", "x")]
    public async Task Unknown_fields_and_options_out_of_range_are_refused_and_nothing_is_stored(string field, string value)
    {
        using var phone = await OnTheLastPage();
        await phone.Show(phone.Client.PostAsync(phone.Address, new FormUrlEncodedContent([.. phone.Fields("send"), KeyValuePair.Create(field, value)])));

        phone.Status.ShouldBe(HttpStatusCode.BadRequest);
        phone.Page.QuerySelector("h1")!.TextContent.ShouldBe("รับแบบฟอร์มนี้ไม่ได้");
        (await site.Stored()).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_that_is_too_large_of_another_kind_or_tampered_with_is_refused_with_a_clear_text()
    {
        using var phone = await OnTheLastPage();
        var (address, fields) = (phone.Address, phone.Fields("send"));
        await Refused(new FormUrlEncodedContent([.. fields, KeyValuePair.Create("E2", new string('1', 20_000))]), HttpStatusCode.RequestEntityTooLarge);
        await Refused(new StreamContent(new Unending(20_000_000)) { Headers = { { "Content-Type", "application/x-www-form-urlencoded" } } }, HttpStatusCode.RequestEntityTooLarge);
        await Refused(new StringContent("{}", Encoding.UTF8, "application/json"), HttpStatusCode.UnsupportedMediaType);
        await Refused(new StringContent("state=1", Encoding.UTF8, "text/plain"), HttpStatusCode.UnsupportedMediaType);
        await Refused(new MultipartFormDataContent { { new StringContent("x"), "state" } }, HttpStatusCode.UnsupportedMediaType);
        await Refused(new ByteArrayContent([]), HttpStatusCode.UnsupportedMediaType);
        await Refused(new FormUrlEncodedContent([]), HttpStatusCode.BadRequest);
        await Refused(new FormUrlEncodedContent([.. fields.Where(f => f.Key != "go")]), HttpStatusCode.BadRequest);
        await Refused(new FormUrlEncodedContent([.. fields.Where(f => f.Key != "go"), KeyValuePair.Create("go", "7")]), HttpStatusCode.BadRequest);
        await Refused(new FormUrlEncodedContent([.. fields.Select(f => f.Key == "state" ? KeyValuePair.Create("state", "A" + f.Value[1..]) : f)]), HttpStatusCode.BadRequest);
        await Refused(new FormUrlEncodedContent(Enumerable.Range(0, 300).Select(i => KeyValuePair.Create($"f{i}", "1"))), HttpStatusCode.RequestEntityTooLarge);
        (await site.Stored()).ShouldBe(0);

        async Task Refused(HttpContent content, HttpStatusCode status)
        {
            await phone.Show(phone.Client.PostAsync(address, content));
            phone.Status.ShouldBe(status);
            phone.Page.QuerySelector("h1")!.TextContent.ShouldBe("รับแบบฟอร์มนี้ไม่ได้");
        }
    }

    [Fact]
    public async Task The_state_of_one_survey_is_worth_nothing_in_another()
    {
        using var phone = await OnTheLastPage();
        var other = await site.Open("IIT");
        await phone.Show(phone.Client.PostAsync(new Uri($"/s/{other.Code}", UriKind.Relative), new FormUrlEncodedContent(phone.Fields("send"))));

        phone.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private async Task<Phone> OnTheLastPage()
    {
        var eit = await site.Open("EIT");
        var phone = site.Phone();
        await phone.Open($"/s/{eit.Code}");
        await phone.Press("begin");
        await phone.AnswerAll();
        return phone;
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Unending(long length) : Stream
    {
        private long left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, left);
            buffer.AsSpan(offset, read).Fill((byte)'a');
            left -= read;
            return read;
        }

        public override void Flush()
        {
            // Nothing is written.
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
