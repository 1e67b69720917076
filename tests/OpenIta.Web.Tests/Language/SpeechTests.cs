using System.Globalization;
using OpenIta.Web.Language;

namespace OpenIta.Web.Tests.Language;

public sealed class SpeechTests
{
    [Theory]
    [InlineData("2023-03-15T10:30:00+07:00", "2023-03-15T10:30:40+07:00", "15 มี.ค. 2566 10.30 น.", "15 Mar 2023 10:30")]
    [InlineData("2023-03-15T10:30:00+07:00", "2023-03-15T10:45:00+07:00", "15 มี.ค. 2566 10.30 น. – 10.45 น.", "15 Mar 2023 10:30 – 10:45")]
    [InlineData("2023-03-15T23:30:00+07:00", "2023-03-16T00:10:00+07:00", "15 มี.ค. 2566 23.30 น. – 16 มี.ค. 2566 00.10 น.", "15 Mar 2023 23:30 – 16 Mar 2023 00:10")]
    [InlineData("2023-03-15T16:59:00Z", "2023-03-15T17:01:00Z", "15 มี.ค. 2566 23.59 น. – 16 มี.ค. 2566 00.01 น.", "15 Mar 2023 23:59 – 16 Mar 2023 00:01")]
    public void A_day_is_named_once_and_a_minute_is_not_said_to_last(string from, string until, string thai, string english)
    {
        Speech.Thai.Lasting(At(from), At(until)).ShouldBe(thai);
        Speech.English.Lasting(At(from), At(until)).ShouldBe(english);
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
