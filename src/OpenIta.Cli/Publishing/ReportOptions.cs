using System.CommandLine;
using OpenIta.Basics;
using OpenIta.Documents;
using OpenIta.Publishing;
using OpenIta.Reports.Writing;

namespace OpenIta.Cli.Publishing;

/// <summary>What a report is to be and to look like.</summary>
internal sealed class ReportOptions
{
    private readonly Option<int> year = new("--year") { Description = "ปีงบประมาณ พ.ศ. / fiscal year, Buddhist Era", Required = true };
    private readonly Option<ReportFormat> format = new("--format") { Description = "docx, pdf, html, xlsx", Required = true };
    private readonly Option<DigitStyle?> digits = new("--digits") { Description = "เลขไทยหรือเลขอารบิก (ปกติ) ทั้งฉบับ / thai, or arabic (the default), throughout", HelpName = "thai|arabic" };
    private readonly Option<string> language = new("--lang") { Description = "ภาษาของรายงาน / language of the report", HelpName = "th|en", DefaultValueFactory = _ => "th" };
    private readonly Option<ReportLayout> layout = new("--layout")
    {
        Description = "usual, memo (บันทึกข้อความนำหน้า), boxes (ช่อง ☐ ☑ แยก IIT EIT OIT), columns (สิบสองคอลัมน์) / memo in front, check boxes, twelve columns",
        HelpName = "usual|memo|boxes|columns",
        DefaultValueFactory = _ => ReportLayout.Usual,
    };

    public static ReportOptions AddTo(Command command)
    {
        var options = new ReportOptions();
        options.language.AcceptOnlyFromAmong("th", "en");
        command.Add(options.year);
        command.Add(options.format);
        command.Add(options.digits);
        command.Add(options.language);
        command.Add(options.layout);
        return options;
    }

    public ReportFormat Format(ParseResult parsed) => parsed.GetValue(format);

    public ReportRequest Request(ParseResult parsed, ComposedKind kind) => new(
        kind, new FiscalYear(parsed.GetValue(year)), parsed.GetValue(language) == "en" ? TextLanguage.English : TextLanguage.Thai,
        parsed.GetValue(digits) ?? DigitStyle.Arabic, parsed.GetValue(layout));
}
