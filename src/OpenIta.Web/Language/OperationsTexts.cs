using System.Globalization;
using OpenIta.Operations;
using OpenIta.Storage;

namespace OpenIta.Web.Language;

/// <summary>How the program is doing, for those who look after it.</summary>
public sealed class OperationsTexts(Speech s)
{
    public string Title => s.Pick("สถานะของระบบ", "State of the system");

    public string Lead => s.Pick(
        "คิว เวลาบันทึก งานเบื้องหลัง อีเมล และฐานข้อมูลในขณะนี้ เปิดหน้านี้ใหม่เพื่อดูค่าล่าสุด",
        "Queue, commit times, background work, mail and database at this moment. Open the page again for the latest values.");

    public string ClockMoved(TimeSpan ahead, string since, string now) => s.Pick(
        $"นาฬิกาของเครื่องถูกเปลี่ยนไป {Seconds(ahead)} ตั้งแต่ {since} ระบบเดินเวลาต่อตามเดิม (ขณะนี้ {now}) ปรับนาฬิกาให้ตรง หรือเริ่มโปรแกรมใหม่ถ้าเวลาใหม่ถูกต้อง",
        $"The clock of the machine was moved by {Seconds(ahead)} at {since}. The program keeps its own time (now {now}). Set the clock right, or start the program again if the new time is the right one.");

    public string ClockBehind(string now, string later) => s.Pick(
        $"ขณะนี้ {now} แต่มีรายการที่บันทึกไว้เมื่อ {later} ตรวจนาฬิกาของเครื่อง แล้วเริ่มโปรแกรมใหม่",
        $"It is {now} now, yet something was recorded at {later}. Check the clock of the machine, then start the program again.");

    public string ThisNode => s.Pick("เครื่องที่ตอบหน้านี้", "The node that answers this page");

    public string Queue => s.Pick("คิวแบบสำรวจ", "Queue of answers");

    public string QueueOf(int waiting) => waiting == 0 ? s.Pick("ไม่มีหรือน้อยกว่า 10 ชุด", "Empty, or fewer than 10") : s.Pick($"{s.Count(waiting)} ชุด", $"{s.Count(waiting)} waiting");

    public string CommitOfAnswers => s.Pick("เวลาบันทึกคำตอบ", "Commit of answers");

    public string CommitOfNode => s.Pick("เวลาบันทึกของระบบเอง", "Commit of the program itself");

    public string Commits(RecentTimes times) => times.Percentile(0.5) is { } half && times.Percentile(0.95) is { } most
        ? s.Pick($"กลาง {Milliseconds(half)} · ร้อยละ 95 ไม่เกิน {Milliseconds(most)} (5 นาทีที่ผ่านมา)", $"median {Milliseconds(half)} · 95% within {Milliseconds(most)} (last 5 minutes)")
        : s.Pick("ยังไม่มีพอให้แสดงใน 5 นาทีที่ผ่านมา", "Not enough to tell in the last 5 minutes");

    public string Jobs => s.Pick("งานเบื้องหลัง", "Background work");

    public string JobsOf(WorkCounts work) => s.Pick(
        $"รอ {s.Count(work.JobsWaiting)} · กำลังทำ {s.Count(work.JobsRunning)} · ขาดการติดต่อ {s.Count(work.JobsSilent)} · ไม่สำเร็จใน 7 วัน {s.Count(work.JobsFailed)}",
        $"{s.Count(work.JobsWaiting)} waiting · {s.Count(work.JobsRunning)} running · {s.Count(work.JobsSilent)} silent · {s.Count(work.JobsFailed)} failed within 7 days");

    public string Mail => s.Pick("อีเมล", "Mail");

    public string MailOf(WorkCounts work) => s.Pick(
        $"รอส่ง {s.Count(work.MailWaiting)} (ส่งไม่สำเร็จ จะลองใหม่ {s.Count(work.MailDelayed)}) · เลิกพยายามใน 7 วัน {s.Count(work.MailGivenUp)}",
        $"{s.Count(work.MailWaiting)} waiting ({s.Count(work.MailDelayed)} failed and will be tried again) · {s.Count(work.MailGivenUp)} given up within 7 days");

    public string Database => s.Pick("ฐานข้อมูล", "Database");

    public string Size => s.Pick("ขนาด", "Size");

    public string SizeOf(DatabaseSize size) => size.Free is { } free
        ? s.Pick($"{Bytes(size.Bytes)} · ดิสก์ว่าง {Bytes(free)}", $"{Bytes(size.Bytes)} · {Bytes(free)} free on the disk")
        : Bytes(size.Bytes);

    public string Schema => s.Pick("โครงสร้างรุ่น", "Schema");

    public string Backup => s.Pick("สำรองข้อมูลล่าสุด", "Last backup");

    public string NoBackup => s.Pick("ยังไม่เคยใช้คำสั่ง openita backup กับฐานข้อมูลนี้", "openita backup has never been used with this database");

    public string Versions => s.Pick("รุ่น", "Versions");

    public string Running => s.Pick("ทำงานมาแล้ว", "Up for");

    public string JobList => s.Pick("งานที่รอ กำลังทำ หรือไม่สำเร็จ", "Work that waits, runs or failed");

    public string NoJobs => s.Pick("ไม่มีงานค้างและไม่มีงานที่ไม่สำเร็จใน 7 วัน", "Nothing waits, and nothing failed within 7 days");

    public string StateOf(WorkState state) => state switch
    {
        WorkState.Waiting => s.Pick("รอ", "Waiting"),
        WorkState.Running => s.Pick("กำลังทำ", "Running"),
        WorkState.Silent => s.Pick("ขาดการติดต่อ เครื่องอื่นจะทำต่อ", "Silent; another node goes on with it"),
        _ => s.Pick("ไม่สำเร็จ", "Failed"),
    };

    public string Nodes => s.Pick("เครื่องที่ใช้ฐานข้อมูลนี้", "Nodes on this database");

    public string NoNodes => s.Pick("ยังไม่มีเครื่องใดรายงานตัว แต่ละเครื่องรายงานทุกครึ่งนาที", "No node has reported yet; each does so every half minute");

    public string Settings => s.Pick("ค่าที่ทุกเครื่องใช้ร่วมกัน", "Settings that all nodes share");

    public string NoSettings => s.Pick("ไม่มีค่าที่กำหนดไว้ กำหนดด้วยคำสั่ง openita settings set", "None is set; openita settings set does");

    public string Setting => s.Pick("ค่า", "Setting");

    public string ForAll => s.Pick("ของทุกเครื่อง", "For all");

    public string OwnAt => s.Pick("เครื่องที่เริ่มด้วยค่าของตัวเอง", "Nodes started with their own");

    public string NotSet => s.Pick("ไม่ได้กำหนด", "Not set");

    public string None => s.Pick("ไม่มี", "None");

    public string Machine => s.Pick("เครื่อง", "Machine");

    public string Seen => s.Pick("รายงานล่าสุด", "Last report");

    public string Ago(TimeSpan since) => s.Pick($"{Math.Max(0, (int)since.TotalSeconds)} วินาทีที่แล้ว", $"{Math.Max(0, (int)since.TotalSeconds)} s ago");

    public string SilentSince(string moment) => s.Pick($"เงียบตั้งแต่ {moment}", $"Silent since {moment}");

    public string Started => s.Pick("เริ่มเมื่อ", "Started");

    public string Version => s.Pick("รุ่น", "Version");

    public string SlowCommit => s.Pick("เวลาบันทึก (ร้อยละ 95)", "Commit (95%)");

    public string Clock => s.Pick("นาฬิกาต่าง", "Clock off by");

    public string Milliseconds(TimeSpan time) => s.Pick($"{Number(time.TotalMilliseconds)} มิลลิวินาที", $"{Number(time.TotalMilliseconds)} ms");

    public string Seconds(TimeSpan time) => s.Pick($"{Number(time.TotalSeconds)} วินาที", $"{Number(time.TotalSeconds)} s");

    /// <summary>3 days 4 hours, or 12 minutes.</summary>
    public string Span(TimeSpan time) =>
        time.Days > 0 ? s.Pick($"{time.Days} วัน {time.Hours} ชั่วโมง", $"{time.Days} days {time.Hours} hours")
        : time.Hours > 0 ? s.Pick($"{time.Hours} ชั่วโมง {time.Minutes} นาที", $"{time.Hours} hours {time.Minutes} minutes")
        : s.Pick($"{time.Minutes} นาที", $"{time.Minutes} minutes");

    private static string Bytes(long bytes) => bytes switch
    {
        >= 1 << 30 => Number(bytes / (double)(1 << 30)) + " GB",
        >= 1 << 20 => Number(bytes / (double)(1 << 20)) + " MB",
        _ => Number(bytes / 1024.0) + " KB",
    };

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.#" : "#,0", CultureInfo.InvariantCulture);
}
