using OpenIta.Reports;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Auditing;

/// <summary>Weights, weighted scores and bands: what each rule must find, and look-alikes that are no faults.</summary>
public sealed class BandAndWeightTests
{
    // Composed.Agreeing: 30, 30 and 40 percent of IIT 84.30, EIT 85.00 and OIT 80.00 are 25.29, 25.50 and 32.00.
    private static readonly WeightedScore[] Parts = [new("IIT", 25.29m, 11, "25.29"), new("EIT", 25.50m, 12, "25.50"), new("OIT", 32m, 13, "32.00")];

    [Fact]
    public void A_weight_that_the_pack_contradicts_is_found()
    {
        var finding = (Composed.Agreeing with { Weights = [new("IIT", 30m, 60), new("EIT", 30m, 61), new("OIT", 30m, 62)] }).Findings().ShouldHaveSingleItem();
        (finding.Rule, finding.Node, finding.Line, finding.Expected!.Number).ShouldBe(("weight", "OIT", 62, 40m));
    }

    [Fact]
    public void Weights_as_parts_of_one_and_weights_of_the_indicators_are_no_faults()
    {
        (Composed.Agreeing with { Weights = [new("IIT", 0.30m, 60), new("EIT", 0.3m, 61), new("OIT", 0.4m, 62)] }).Findings().ShouldBeEmpty();
        (Composed.Agreeing with { Weights = [new("OIT", 20m, 60), new("OIT", 20m, 61)] }).Findings().ShouldBeEmpty();
    }

    [Fact]
    public void A_product_that_score_and_weight_contradict_is_found()
    {
        var finding = (Composed.Agreeing with { WeightedScores = [Parts[0], Parts[1] with { Value = 26.50m, Text = "26.50" }, Parts[2]] }).Findings().ShouldHaveSingleItem();
        (finding.Rule, finding.Node, finding.Line, finding.Expected!.Number).ShouldBe(("weighted-score", "EIT", 12, 25.50m));
    }

    [Theory]
    [InlineData("25.29")]
    [InlineData("25.3")]
    [InlineData("25")]
    [InlineData("25.290")]
    public void A_product_printed_with_other_digits_is_no_fault(string text) =>
        (Composed.Agreeing with { WeightedScores = [Parts[0] with { Value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Text = text }] }).Findings().ShouldBeEmpty();

    [Theory]
    [InlineData("ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ 90 ขึ้นไป มีจำนวน 3 ตัวชี้วัด ดังนี้", "2", "80.20")]
    [InlineData("จุดแข็ง (ตัวชี้วัดที่ได้คะแนนร้อยละ 90 ขึ้นไป)", "10", "70.00")]
    [InlineData("พิจารณาจากตัวชี้วัดที่ได้คะแนนเฉลี่ยน้อยกว่าร้อยละ 85.00 ดังนี้", "5", "95.50")]
    [InlineData("ตัวชี้วัดที่ได้คะแนนเฉลี่ยตั้งแต่ร้อยละ 80.00 แต่ไม่ถึงร้อยละ 85.00 ได้แก่", "9", "90.00")]
    public void An_indicator_in_the_wrong_band_is_found(string band, string code, string score)
    {
        var report = Composed.Agreeing.Saying(band, 50).Saying($"ตัวชี้วัดที่ {code} ได้คะแนน {score}", 51).With(Composed.Print(code, score, 51));
        report.Findings().ShouldContain(f => f.Rule == "wrong-band" && f.Node == code && f.Line == 51);
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ 90 ขึ้นไป ดังนี้", "1", "90.10")]
    [InlineData("เป้าหมาย: ทุกตัวชี้วัดต้องได้คะแนน 90 คะแนนขึ้นไป ดังนี้", "2", "80.20")]
    [InlineData("ผลการประเมินรายตัวชี้วัด ดังนี้", "2", "80.20")]
    [InlineData("หน่วยงานที่ได้ 85 คะแนนขึ้นไปผ่านเกณฑ์", "2", "80.20")]
    public void A_list_without_a_band_and_an_indicator_that_is_in_it_are_no_faults(string band, string code, string score) =>
        Composed.Agreeing.Saying(band, 50).Saying($"ตัวชี้วัดที่ {code} ได้คะแนน {score}", 51).With(Composed.Print(code, score, 51))
            .Findings().ShouldNotContain(f => f.Rule == "wrong-band");

    [Fact]
    public void Scores_told_by_instrument_after_a_band_are_not_its_list() =>
        Composed.Agreeing.Saying("ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ 90 ขึ้นไป ดังนี้", 50).Saying("ผลคะแนนของแบบวัด IIT มีดังนี้", 51)
            .Saying("ตัวชี้วัดที่ 2 ได้คะแนน 80.20", 52).With(Composed.Print("2", "80.20", 52)).Findings().ShouldBeEmpty();

    [Fact]
    public async Task An_indicator_put_among_the_best_of_sample_003_is_found_at_its_line()
    {
        using var folder = new TempFolder();
        var text = await File.ReadAllTextAsync(Repository.Sample("003"));
        // Line 215, below "ตั้งแต่ร้อยละ 95.00 ขึ้นไป", with the words of line 180.
        var moved = text.Replace("ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน คะแนนเฉลี่ยร้อยละ 96.03", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ คะแนนเฉลี่ยร้อยละ 88.09", StringComparison.Ordinal);
        moved.ShouldNotBe(text);

        var found = ReportReader.Read(folder.Write("report.txt", moved)).Value.Findings();

        found.Where(f => f.Rule == "wrong-band").ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Node.ShouldBe("4"), f => f.Line.ShouldBe(215));
    }
}
