using OpenIta.Basics;

namespace OpenIta.Sheets;

public sealed record SheetDamaged(string File) : Refusal($"อ่านตารางในไฟล์ {File} ไม่ได้ โปรดเปิดแล้วบันทึกใหม่เป็น XLSX หรือ CSV", $"The table in {File} can't be read; open it and save it again as XLSX or CSV");
public sealed record SheetIsOldExcel(string File) : Refusal($"ไฟล์ {File} เป็น Excel รุ่นเก่า (.xls) โปรดบันทึกใหม่เป็น .xlsx", $"{File} is in the old Excel format (.xls); save it as .xlsx");
public sealed record SheetUnpacksTooLarge(string File, long Limit) : Refusal($"ไฟล์ {File} คลายออกแล้วใหญ่เกิน {Limit:N0} ไบต์", $"{File} unpacks to more than {Limit:N0} bytes");
public sealed record SheetHasTooManyRows(string File, int Limit) : Refusal($"ไฟล์ {File} มีเกิน {Limit:N0} แถว โปรดแบ่งเป็นหลายไฟล์", $"{File} has more than {Limit:N0} rows; split it");
public sealed record SheetHasNoRows(string File) : Refusal($"ไฟล์ {File} มีแต่หัวตาราง ไม่มีข้อมูล", $"{File} has a heading but no rows");
public sealed record SheetQuoteOpen(string File) : Refusal($"เครื่องหมายอัญประกาศในไฟล์ {File} เปิดแล้วไม่ปิด หรืออยู่ผิดที่", $"A quotation mark in {File} is not closed or stands in the wrong place");

/// <summary>A table as text: its headings and its rows.</summary>
public sealed record Sheet(IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows);

/// <param name="Number">Where the row stands in the file, counted from 1 with the heading.</param>
/// <param name="Cells">One for each heading; what is missing is empty.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

public enum SheetFormat { Xlsx, Csv }
