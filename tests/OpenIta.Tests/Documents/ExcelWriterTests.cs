using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OpenIta.Documents;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace OpenIta.Tests.Documents;

public sealed class ExcelWriterTests
{
    [Fact]
    public void The_tables_of_a_document_become_a_valid_workbook()
    {
        using var workbook = Open(SampleDocument.Full);
        ShouldBeSound(workbook);
        var sheet = Sheets(workbook).Single();
        sheet.Descendants<S.MergeCell>().Select(m => m.Reference!.Value).ShouldBe(["A1:A2", "B1:C1", "A3:A4", "B5:C5"]);
        sheet.Descendants<S.Pane>().Single().VerticalSplit!.Value.ShouldBe(2);
        Cell(sheet, "C3").InnerText.ShouldContain("☑ ดำเนินการ");
    }

    [Theory]
    [InlineData("94.64", true)]
    [InlineData("0", true)]
    [InlineData("-12", true)]
    [InlineData("043", false)]
    [InlineData("1,000", false)]
    [InlineData("๑๒", false)]
    [InlineData("1e5", false)]
    [InlineData("12 ", false)]
    [InlineData("", false)]
    public void What_is_a_number_is_a_number_in_its_cell(string text, bool isNumber)
    {
        using var workbook = Open(new Document("x", [new Section([Table.Of(["ก"], [Row.Of(text)])])]));
        Cell(Sheets(workbook).Single(), "A2").DataType!.Value.ShouldBe(isNumber ? S.CellValues.Number : S.CellValues.InlineString);
    }

    [Theory]
    [MemberData(nameof(HostileTextTests.Texts), MemberType = typeof(HostileTextTests))]
    public void No_text_becomes_a_formula(string text)
    {
        using var workbook = Open(new Document(text, [new Section([Table.Of([text], [Row.Of(text)]) with { Description = text }])]));
        ShouldBeSound(workbook);
        var sheet = Sheets(workbook).Single();
        sheet.Descendants<S.CellFormula>().ShouldBeEmpty();
        var cell = Cell(sheet, "A2");
        cell.DataType!.Value.ShouldBe(S.CellValues.InlineString);
        if (text is ['=' or '+' or '-' or '@', ..])
            Format(workbook, cell).QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Sheets_of_the_same_name_are_told_apart_and_a_document_without_tables_gives_its_text()
    {
        var table = Table.Of(["ก"], [Row.Of("ข")]) with { Description = "ข้อมูล/สาธารณะ [ปี 2566] ขององค์การบริหารส่วนตำบล" };
        using var workbook = Open(new Document("x", [new Section([table, table, table with { Description = null }])]));
        ShouldBeSound(workbook);
        workbook.WorkbookPart!.Workbook.Descendants<S.Sheet>().Select(s => s.Name!.Value!).Distinct().Count().ShouldBe(3);
        using var plain = Open(new Document("x", [new Section([Paragraph.Of("ย่อหน้า")])]));
        Cell(Sheets(plain).Single(), "A2").InnerText.ShouldBe("ย่อหน้า");
    }

    private static SpreadsheetDocument Open(Document document) => SpreadsheetDocument.Open(new MemoryStream(ExcelWriter.Write(document)), isEditable: false);

    private static IEnumerable<S.Worksheet> Sheets(SpreadsheetDocument workbook) => workbook.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet);

    private static S.Cell Cell(S.Worksheet sheet, string address) => sheet.Descendants<S.Cell>().Single(c => c.CellReference!.Value == address);

    private static S.CellFormat Format(SpreadsheetDocument workbook, S.Cell cell) =>
        workbook.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<S.CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    private static void ShouldBeSound(SpreadsheetDocument workbook) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
}
