using System.Collections;
using System.Net;
using System.Text.RegularExpressions;
using OpenIta.Basics;
using OpenIta.Reports;
using OpenIta.Reports.Reading.Sources;
using OpenIta.Reports.Reading.Tables;
using OpenIta.TestKit;

namespace OpenIta.Tests.Reports.Reading;

/// <summary>Nothing of a table is lost: each word of each cell is a word of the data, as often as the table has it.</summary>
public sealed partial class NothingLostTests
{
    // (ต่อ) says that a row goes on over the page; the rows are one in the data, so the mark has nothing to say there.
    private static readonly string[] PageMarks = ["ต่อ"];

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Each_word_of_each_cell_is_in_the_data(string sample)
    {
        var data = ThaiText.Squeeze(string.Join('\u0001', Texts(Read.Sample(sample) with { Narrative = [], Memo = null, Advice = [] })));
        var lost = from cell in Cells(sample)
                   from word in WordPattern().Matches(cell.Text).Select(m => m.Value)
                   where !PageMarks.Contains(word) && !data.Contains(ThaiText.Squeeze(word), StringComparison.Ordinal)
                   select $"{cell.Line}: {word}";
        lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    public void Each_long_word_is_in_the_data_at_least_as_often_as_in_its_rows(string sample)
    {
        var texts = string.Concat(Texts(Read.Sample(sample) with { Narrative = [], Memo = null, Advice = [] }).Select(ThaiText.Squeeze));
        var words = Cells(sample).DistinctBy(c => ThaiText.Squeeze(c.Text)).SelectMany(c => WordPattern().Matches(c.Text).Select(m => ThaiText.Squeeze(m.Value)).Distinct())
            .Where(w => w.Length > 12).GroupBy(w => w);
        words.Where(w => Count(texts, w.Key) < w.Count()).Select(w => $"{w.Key}: {Count(texts, w.Key)} of {w.Count()}").ShouldBeEmpty();
    }

    [Fact]
    public void A_column_of_unknown_heading_is_kept_under_its_heading()
    {
        var measure = Read.Text("มาตรการ\tวิธีดำเนินการ\tผู้รับผิดชอบ\tงบประมาณ (บาท)\tสี\nทำคู่มือ\t๑. เขียน ๒. พิมพ์\tกองคลัง\t๕,๐๐๐\tเขียว\n").Measures.ShouldHaveSingleItem();
        measure.Extra.ShouldBe([new ExtraCell("งบประมาณ (บาท)", "๕,๐๐๐"), new ExtraCell("สี", "เขียว")]);
    }

    // Cells of all rows but headers, by a reading of the raw lines that shares nothing with the program but the list of headings.
    private static IEnumerable<(int Line, string Text)> Cells(string sample) =>
        from line in File.ReadLines(Repository.Sample(sample)).Index()
        where line.Item.Contains('\t', StringComparison.Ordinal) || line.Item.StartsWith('|')
        let cells = line.Item.StartsWith('|') ? line.Item.Trim('|').Split('|') : line.Item.Split('\t')
        where TableHeader.Read(new TableRow(line.Index + 1, [.. cells.Select(c => c.Trim())])) is null
        from cell in cells
        select (line.Index + 1, WebUtility.HtmlDecode(TagPattern().Replace(cell, " ")));

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        null => [],
        string text => [text],
        IDictionary => [],
        IEnumerable list => list.Cast<object?>().SelectMany(Texts),
        decimal or int or bool or Enum => [],
        _ => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => Texts(p.GetValue(value))),
    };

    private static int Count(string text, string word) => (text.Length - text.Replace(word, "", StringComparison.Ordinal).Length) / word.Length;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex WordPattern();
}
