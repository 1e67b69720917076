using OpenIta.Basics;

namespace OpenIta.Storage;

public sealed record NothingStored() : Refusal("ไม่พบข้อมูลที่นั่น โปรดตรวจโฟลเดอร์หรือข้อความเชื่อมต่อ", "There is no database there; check the folder or the connection");
public sealed record BackupExists(string Path) : Refusal($"มีไฟล์ {Path} อยู่แล้ว โปรดตั้งชื่ออื่น", $"The file {Path} is there already; name another");
public sealed record BackupNotWritable(string Path) : Refusal($"เขียนไฟล์สำรอง {Path} ไม่ได้ โปรดตรวจโฟลเดอร์ สิทธิ์ และที่ว่างของดิสก์", $"The backup {Path} can't be written; check its folder, permissions and free space");
public sealed record BackupNotFound(string Path) : Refusal($"ไม่พบไฟล์สำรอง {Path}", $"There is no backup {Path}");
public sealed record NotABackup(string Path) : Refusal($"ไฟล์ {Path} ไม่ใช่ไฟล์สำรองของ OpenITA หรือเสียหาย จึงไม่ได้กู้คืน", $"The file {Path} is no backup of OpenITA, or it was damaged; nothing was restored");
public sealed record RestoreNotWritable() : Refusal(
    "กู้คืนไม่ได้และไม่ได้เก็บอะไรไว้ โปรดตรวจโฟลเดอร์ปลายทางและโฟลเดอร์ชั่วคราว: สิทธิ์ และที่ว่างของดิสก์",
    "Nothing was restored: there was no room or no permission to write; check the folder it goes to and the folder of temporary files");
public sealed record PassphraseWrong() : Refusal("รหัสผ่านของไฟล์สำรองไม่ถูกต้อง", "The passphrase of the backup is wrong");
public sealed record PassphraseTooShort(int Least) : Refusal($"รหัสผ่านของไฟล์สำรองต้องยาวอย่างน้อย {Least} ตัวอักษร", $"The passphrase of a backup has at least {Least} characters");
public sealed record PlaceNotEmpty() : Refusal("ปลายทางมีข้อมูลอยู่แล้ว กู้คืนหรือคัดลอกได้เฉพาะที่ว่าง จึงไม่ได้เปลี่ยนแปลงอะไร", "There is data already; restoring and copying go to an empty place, so nothing was changed");
public sealed record BackupOfOther(string Kind) : Refusal(
    $"ไฟล์สำรองนี้มาจาก {Kind} โปรดกู้คืนลง {Kind} แล้วย้ายด้วย openita copy", $"This backup comes from {Kind}; restore it there and move it with openita copy");
public sealed record ProgramMissing(string Name, string Package) : Refusal($"ไม่พบโปรแกรม {Name} โปรดติดตั้งแพ็กเกจ {Package}", $"The program {Name} is missing; install the package {Package}");
