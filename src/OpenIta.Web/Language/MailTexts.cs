using OpenIta.Mail;

namespace OpenIta.Web.Language;

/// <summary>The letters the program sends.</summary>
public sealed class MailTexts(Speech s)
{
    public string Title => s.Pick("อีเมลที่ระบบส่ง", "Mail");

    public string ShortTitle => s.Pick("อีเมล", "Mail");

    public string Count(long count) => s.Pick($"{s.Count(count)} ฉบับ", $"{s.Count(count)} letters");

    public string NoServer => s.Pick(
        "ยังไม่ได้ตั้งค่าเซิร์ฟเวอร์อีเมล (SMTP) จดหมายรออยู่ที่นี่และเปิดอ่านได้ ตั้งค่า smtp:from, smtp:port, smtp:user แล้ว smtp:host ด้วยคำสั่ง openita settings set จดหมายจะออกภายในครึ่งนาที ส่วนรหัสผ่าน (smtp:password) กำหนดตอนเริ่มโปรแกรม",
        "No mail server (SMTP) is set: letters wait here and can be read. Set smtp:from, smtp:port, smtp:user, then smtp:host with openita settings set, and they go out within half a minute; a password (smtp:password) is named when the program starts.");

    public string Server(string server) => s.Pick($"ส่งผ่าน {server}", $"Sent through {server}");

    public string None => s.Pick("ยังไม่มีจดหมาย", "There are no letters yet");

    public string NoneNext => s.Pick("คำเชิญและการเตือนกำหนดเวลาจะแสดงที่นี่", "Invitations and reminders of deadlines appear here.");

    public string To => s.Pick("ถึง", "To");

    public string Subject => s.Pick("เรื่อง", "Subject");

    public string Written => s.Pick("เขียนเมื่อ", "Written");

    public string State => s.Pick("สถานะ", "State");

    public string StateOf(MailRow row) =>
        row.SentAt is { } sent ? s.Pick($"ส่งแล้ว {s.Date(sent)}", $"Sent {s.Date(sent)}")
        : row.GivenUp ? s.Pick("ส่งไม่ได้ เลิกพยายามแล้ว", "Given up")
        : row.Failure is not null ? s.Pick($"ส่งไม่สำเร็จ {row.Attempts} ครั้ง จะลองใหม่", $"Failed {row.Attempts} times, will be tried again")
        : s.Pick("รอส่ง", "Waiting");

    public string Body => s.Pick("ข้อความ", "Text");

    public string Forgotten => s.Pick("ส่งแล้ว ระบบไม่เก็บข้อความไว้ เพราะอาจมีลิงก์ที่ใช้ได้ครั้งเดียว", "Sent. The text is not kept: it may have held a link that works once.");

    public string Hidden => s.Pick("ข้อความรอส่ง ไม่แสดงที่นี่เพราะอาจมีลิงก์ส่วนตัว", "The text waits to be sent. It is not shown: it may hold a private link.");
}
