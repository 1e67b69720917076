using OpenIta.Basics;

namespace OpenIta.Reports.Reading;

public sealed record DocumentDamaged(string Path, string Format) : Refusal($"ไฟล์ {Path} ไม่ใช่เอกสาร {Format} ที่สมบูรณ์ อาจถูกตัดหรือเสียหาย", $"The file {Path} is no complete {Format} document; it may be cut off or damaged");
public sealed record HtmlCutOff(string Path) : Refusal($"ไฟล์ HTML {Path} ถูกตัดกลางตารางหรือกลางแท็ก โปรดใช้ไฟล์ที่สมบูรณ์", $"The HTML file {Path} is cut off inside a table or a tag; use the whole file");
public sealed record DocumentUnpacksTooLarge(string Path, long Limit) : Refusal($"เอกสาร {Path} เมื่อคลายแล้วใหญ่เกินไป (รับได้ไม่เกิน {Limit:N0} ไบต์)", $"The document {Path} unpacks to more than {Limit:N0} bytes");
public sealed record PdfHasNoText(string Path) : Refusal($"ไฟล์ {Path} เป็นภาพสแกนไม่มีชั้นข้อความ โปรดใช้ไฟล์ต้นฉบับหรือแปลงเป็นข้อความด้วย OCR ก่อน", $"The file {Path} is a scan without a text layer; use the original file or run OCR on it first");
public sealed record PdfUnreadable(string Path, string Reason) : Refusal($"อ่านไฟล์ PDF {Path} ไม่ได้ ไฟล์อาจถูกตัด เสียหาย หรือมีรหัสผ่าน ({Reason})", $"The PDF {Path} can't be read; it may be cut off, damaged or have a password ({Reason})");
public sealed record PdfToolMissing(string Path) : Refusal($"อ่าน PDF {Path} ไม่ได้เพราะไม่มีโปรแกรม pdftotext ติดตั้งด้วย: apt-get install poppler-utils", $"The PDF {Path} needs the program pdftotext; install it with: apt-get install poppler-utils");
public sealed record PdfTooSlow(string Path, int Seconds) : Refusal($"อ่าน PDF {Path} ไม่เสร็จภายใน {Seconds} วินาที", $"The PDF {Path} was not read within {Seconds} seconds");
public sealed record ReportHasNoText(string Path) : Refusal($"ไฟล์ {Path} ไม่มีข้อความของรายงาน", $"The file {Path} holds no text of a report");
public sealed record FormatUnknown(string Path, string Extension) : Refusal($"ไม่รับไฟล์ชนิด {Extension} ({Path}) รับ TXT, HTML, DOCX และ PDF", $"Files of the kind {Extension} are not read ({Path}); TXT, HTML, DOCX and PDF are");
