using System.Globalization;
using OpenIta.Accounts;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Mail;
using OpenIta.Storage;

namespace OpenIta.Cycles;

/// <summary>
/// Writes to people whose agency has something left to do before a phase locks, some days ahead, each person once for each of those days.
/// A run that comes late writes the reminder of the day it is by then; running again writes nothing.
/// </summary>
public sealed class WriteReminders(Database database, IReadOnlyList<Reminder> reminders, TimeProvider time)
{
    private const int AtOnce = 500, EarliestHour = 8;

    private static readonly CultureInfo Thai = CultureInfo.GetCultureInfo("th-TH"), English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="address">Where people reach the program; empty when that is not known.</param>
    /// <returns>How many letters are new.</returns>
    public async Task<Result<int>> Run(string address, CancellationToken stop = default)
    {
        var now = time.GetUtcNow();
        // Nobody is written to at night.
        if (now.ToOffset(Bangkok.Offset).Hour < EarliestHour)
            return 0;
        var written = 0;
        foreach (var letters in (await database.Read(s => Due(s, address, now), stop)).Chunk(AtOnce))
        {
            var added = await database.Write<int>(async session =>
            {
                var fresh = 0;
                foreach (var letter in letters)
                    fresh += await Outbox.Write(session, letter, now) ? 1 : 0;
                return fresh;
            }, stop);
            if (added.IsRefused)
                return added.Refusal;
            written += added.Value;
        }
        return written;
    }

    private async Task<IReadOnlyList<Letter>> Due(Session session, string address, DateTimeOffset now)
    {
        if (await CycleStore.Current(session, now) is not { } cycle)
            return [];
        var letters = new List<Letter>();
        var people = (await AgencyPeople.All(session, now)).GroupBy(p => p.Agency).ToList();
        var own = (await ExtensionStore.Of(session, cycle.Id)).Where(e => e.Agency is not null).ToLookup(e => (e.Agency!.Value, e.Phase), e => e.Closes);
        foreach (var window in await CycleStore.Of(session, cycle.Id))
            foreach (var reminder in reminders.Where(r => r.Phase == window.Phase))
                foreach (var agency in people)
                {
                    var here = window with { Closes = own[(agency.Key, window.Phase)].Append(window.Closes).Max() };
                    if (here.IsOpen(now) && Reminder.LeadDue(here.DaysLeft(now)) is { } lead)
                        letters.AddRange(await LettersTo(session, cycle, reminder, here, lead, agency.Key, [.. agency], address, now));
                }
        return letters;
    }

    private static async Task<IEnumerable<Letter>> LettersTo(
        Session session, Cycle cycle, Reminder reminder, PhaseWindow window, int lead, Guid agency, IReadOnlyList<AgencyPerson> people, string address, DateTimeOffset now)
    {
        var roles = await reminder.Whom(session, cycle, agency);
        var whom = people.Where(p => roles.Contains(p.Role)).DistinctBy(p => p.Person).ToList();
        if (whom.Count == 0 || await AgencyStore.Find(session, agency) is not { } found)
            return [];
        var (days, link) = (window.DaysLeft(now), address.Length == 0 ? "" : $"{address}/desk/{agency}\n");
        return whom.Select(person => new Letter(
            FormattableString.Invariant($"reminder/{cycle.Id}/{window.Phase}/{agency}/{person.Person}/{window.LastDay:yyyy-MM-dd}/{lead}"),
            person.Email,
            $"{LeftInThai(days)}: {PhaseName.Thai(window.Phase)} ITA ปีงบประมาณ พ.ศ. {cycle.Year}",
            $"""
            เรียน {person.Name}

            {found.Name} ยังดำเนินการ “{PhaseName.Thai(window.Phase)}” ของรอบการประเมิน ITA ปีงบประมาณ พ.ศ. {cycle.Year} ไม่เสร็จ
            ส่งได้ถึงสิ้น{Thai.DateTimeFormat.GetDayName(window.LastDay.DayOfWeek)}ที่ {window.LastDay.Day} {Thai.DateTimeFormat.GetMonthName(window.LastDay.Month)} {window.LastDay.Year + FiscalYear.EraOffset} ({LeftInThai(days)})
            {link}
            ---
            {found.Name} has not finished “{PhaseName.English(window.Phase)}” of ITA {cycle.Year}.
            It is open until the end of {window.LastDay.ToString("dddd d MMMM yyyy", English)} ({(days == 0 ? "today" : days == 1 ? "1 day left" : $"{days} days left")}).
            """));
    }

    private static string LeftInThai(int days) => days == 0 ? "วันนี้วันสุดท้าย" : $"เหลือ {days} วัน";
}
