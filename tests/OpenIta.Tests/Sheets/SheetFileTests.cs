using System.IO.Compression;
using System.Text;
using OpenIta.Basics;
using OpenIta.Sheets;

namespace OpenIta.Tests.Sheets;

public sealed class SheetFileTests
{
    private static readonly Sheet Odd = new(
        ["รหัส", "ชื่อ"],
        [
            new(2, ["0012", "เทศบาลตำบล \"ตัวอย่าง\", หนึ่ง"]),
            new(3, ["=1+1", "@SUM(A1)"]),
            new(4, ["-5", "'=ไม่ใช่สูตร"]),
            new(5, ["", "<script>alert(1)</script>\nบรรทัดสอง"]),
            new(6, ["+66 2 528 4800", "-"]),
        ]);

    [Theory]
    [InlineData(SheetFormat.Xlsx)]
    [InlineData(SheetFormat.Csv)]
    public void What_is_written_is_read_back_unchanged(SheetFormat format)
    {
        var read = SheetFile.Read(SheetFile.Write(Odd, format), "แผ่นงาน").Value;

        read.Headings.ShouldBe(Odd.Headings);
        read.Rows.Select(r => (r.Number, string.Join('|', r.Cells))).ShouldBe(Odd.Rows.Select(r => (r.Number, string.Join('|', r.Cells))));
    }

    [Fact]
    public void No_cell_of_a_CSV_file_opens_like_a_formula_and_negative_numbers_stay_numbers()
    {
        var text = Encoding.UTF8.GetString(SheetFile.Write(Odd, SheetFormat.Csv));

        text.ShouldStartWith("\ufeffรหัส,ชื่อ");
        text.ShouldContain("'=1+1,'@SUM(A1)");
        text.ShouldContain("\r\n-5,''=");
    }

    [Fact]
    public void A_workbook_holds_text_and_neither_numbers_nor_formulas()
    {
        using var zip = new ZipArchive(new MemoryStream(SheetFile.Write(Odd, SheetFormat.Xlsx)));
        using var sheet = new StreamReader(zip.Entries.Single(e => e.FullName.Contains("sheet", StringComparison.Ordinal) && e.Name.EndsWith(".xml", StringComparison.Ordinal) && e.FullName.Contains("worksheets", StringComparison.Ordinal)).Open());
        var text = sheet.ReadToEnd();

        text.ShouldNotContain("<x:f");
        text.ShouldNotContain("<x:v");
        text.ShouldContain("t=\"inlineStr\"");
    }

    [Theory]
    [InlineData("รหัส,ชื่อ\r\n1,ก\r\n")]
    [InlineData("รหัส;ชื่อ\n1;ก")]
    [InlineData("รหัส\tชื่อ\n1\tก\n")]
    [InlineData("\n\nรหัส,ชื่อ\n\n1,ก\n,\n")]
    public void A_CSV_file_may_come_with_any_usual_separator_and_empty_lines(string text)
    {
        var sheet = SheetFile.Read(Encoding.UTF8.GetBytes(text), "a.csv").Value;

        sheet.Headings.ShouldBe(["รหัส", "ชื่อ"]);
        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["1", "ก"]);
    }

    [Fact]
    public void A_CSV_file_in_TIS_620_is_read()
    {
        var bytes = "รหัส,ชื่อ\n1,เขาทอง\n".Select(c => c < 0x80 ? (byte)c : (byte)(c - 0x0E00 + 0xA0)).ToArray();

        SheetFile.Read(bytes, "a.csv").Value.Rows.Single().Cells.ShouldBe(["1", "เขาทอง"]);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_gigabytes_is_refused_before_it_is_read()
    {
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 110; i++)
                entry.Write(zeros);
        }

        SheetFile.Read(bomb.ToArray(), "bomb.xlsx").Refusal.ShouldBeOfType<SheetUnpacksTooLarge>();
    }

    [Fact]
    public void What_is_no_table_is_refused_with_the_reason()
    {
        SheetFile.Read([], "a.csv").Refusal.ShouldBeOfType<FileEmpty>();
        SheetFile.Read([0xD0, 0xCF, 0x11, 0xE0, 1], "a.xls").Refusal.ShouldBeOfType<SheetIsOldExcel>();
        SheetFile.Read("PK\u0003\u0004nonsense"u8.ToArray(), "a.xlsx").Refusal.ShouldBeOfType<SheetDamaged>();
        SheetFile.Read("a,b\n"u8.ToArray(), "a.csv").Refusal.ShouldBeOfType<SheetHasNoRows>();
        SheetFile.Read("a,b\n\"open,2\n3,4\n"u8.ToArray(), "a.csv").Refusal.ShouldBeOfType<SheetQuoteOpen>();
        SheetFile.Read([0, 1, 2, 3], "a.csv").Refusal.ShouldBeOfType<FileIsBinary>();
        SheetFile.Read(Encoding.UTF8.GetBytes("ก\n" + string.Concat(Enumerable.Repeat("1\n", SheetFile.RowsLimit + 1))), "a.csv").Refusal.ShouldBeOfType<SheetHasTooManyRows>();
    }

    [Fact]
    public void A_workbook_as_Excel_saves_it_is_read_with_its_shared_texts_numbers_and_gaps()
    {
        var book = Workbook(
            """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="4"><c r="A4"><v>1001</v></c><c r="B4"><f>1+1</f><v>2</v></c><c r="C4" t="inlineStr"><is><r><t>เขา</t></r><r><t>ทอง</t></r></is></c></row>""");

        var sheet = SheetFile.Read(book, "excel.xlsx").Value;

        sheet.Headings.ShouldBe(["รหัส", "", "ชื่อ"]);
        sheet.Rows.ShouldHaveSingleItem().Number.ShouldBe(4);
        sheet.Rows[0].Cells.ShouldBe(["1001", "2", "เขาทอง"]);
    }

    private static byte[] Workbook(string rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"""<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
            Add("_rels/.rels", $"""<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add("xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{relations}"><sheets><sheet name="ทะเบียน" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Add("xl/sharedStrings.xml", $"""<sst xmlns="{main}"><si><t>รหัส</t></si><si><t>ชื่อ</t><rPh sb="0" eb="1"><t>ไม่นับ</t></rPh></si></sst>""");
            Add("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>""");

            void Add(string name, string text)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(text);
            }
        }
        return file.ToArray();
    }
}
