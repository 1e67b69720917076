using System.Security.Cryptography;
using System.Text;
using OpenIta.Reports;

namespace OpenIta.Tests.Results;

/// <summary>Reports written by hand, for tests that are about storing and not about reading.</summary>
internal static class WrittenReports
{
    public const string Agency = "องค์การบริหารส่วนตำบลหัวหนอง";

    public static PublishedReport Of(int? year, string fileName = "report.txt", string content = "1", params PrintedScore[] scores) => new()
    {
        Source = new ReportSource(fileName, "text", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fileName + year + content))), 10),
        Agency = Agency,
        Province = "ขอนแก่น",
        FiscalYear = year,
        Kinds = [ReportKind.Analysis],
        Scores = scores,
    };

    public static PrintedScore Score(string code, decimal value, int line = 1, int? year = null) =>
        new(code, value, line, value.ToString(System.Globalization.CultureInfo.InvariantCulture), year);

    public static Finding Finding(string rule, string? node, int line, FindingValue? expected, params FindingValue[] values) =>
        new(rule, node, line, values, expected, "ข้อสังเกต", "finding");
}
