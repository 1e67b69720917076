using System.Text;
using OpenIta.Agencies;
using OpenIta.Cycles;

namespace OpenIta.Tests.Cycles;

public sealed class CalendarFileTests
{
    private static readonly Agency Agency = new(Guid.Parse("01890000-0000-7000-8000-000000000001"), "องค์การบริหารส่วนตำบลเขาทอง; \"ก,ข\"\r\nX-EVIL:1", null, null, null);

    private static readonly string File = CalendarFile.Write(
        Agency, [PhaseWindow.Of(Phase.Declaration, new(2023, 3, 1), new(2023, 4, 30))], PhaseName.Thai, "https://ita.example/desk/1", new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Lines_end_with_CRLF_hold_at_most_75_octets_and_cut_no_letter()
    {
        File.ShouldEndWith("END:VCALENDAR\r\n");
        foreach (var line in File.Split("\r\n"))
        {
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
            line.ShouldNotContain("\ufffd");
        }
    }

    [Fact]
    public void A_phase_stands_over_its_days_and_its_end_at_the_last_minute_in_UTC()
    {
        var text = Unfolded;
        text.ShouldContain("DTSTART;VALUE=DATE:20230301");
        text.ShouldContain("DTEND;VALUE=DATE:20230501");
        text.ShouldContain("DTSTART:20230430T165900Z");
        text.ShouldContain("TRIGGER:-P7D");
        text.ShouldContain("SUMMARY:วันสุดท้าย: ตอบแบบตรวจ OIT และผู้บริหารอนุมัติ");
    }

    [Fact]
    public void Texts_are_escaped_and_can_add_no_line()
    {
        Unfolded.ShouldContain("DESCRIPTION:องค์การบริหารส่วนตำบลเขาทอง\\; \"ก\\,ข\"\\nX-EVIL:1");
        Unfolded.Split("\r\n").ShouldNotContain(l => l.StartsWith("X-EVIL", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_event_has_an_id_of_its_own_that_stays_the_same()
    {
        var ids = Unfolded.Split("\r\n").Where(l => l.StartsWith("UID:", StringComparison.Ordinal)).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.ShouldContain("UID:declaration-01890000000070008000000000000001-20230228@openita");
    }

    private static string Unfolded => File.Replace("\r\n ", "", StringComparison.Ordinal);
}
