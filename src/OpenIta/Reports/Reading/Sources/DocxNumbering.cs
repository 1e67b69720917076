using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OpenIta.Basics;

namespace OpenIta.Reports.Reading.Sources;

/// <summary>The numbers Word shows before list paragraphs; they are not in the text of the file.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> lists = [];
    private readonly Dictionary<int, int[]> counters = [];

    public DocxNumbering(MainDocumentPart part)
    {
        if (part.NumberingDefinitionsPart?.Numbering is not { } numbering)
            return;
        var definitions = numbering.Elements<AbstractNum>().Where(a => a.AbstractNumberId?.Value is not null)
            .GroupBy(a => a.AbstractNumberId!.Value).ToDictionary(g => g.Key, g => g.First().Elements<Level>().Take(Levels).ToArray());
        foreach (var instance in numbering.Elements<NumberingInstance>())
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } definition && definitions.TryGetValue(definition, out var levels))
                lists[id] = levels;
    }

    /// <summary>The number of the paragraph with a space after it, such as "๑. "; empty where it has none.</summary>
    public string Next(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties;
        if (properties?.NumberingId?.Val?.Value is not { } id || !lists.TryGetValue(id, out var levels))
            return "";
        var depth = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        if (depth >= levels.Length)
            return "";
        if (!counters.TryGetValue(id, out var counts))
            counters[id] = counts = new int[Levels];
        counts[depth] = counts[depth] == 0 ? levels[depth].StartNumberingValue?.Val?.Value ?? 1 : counts[depth] + 1;
        Array.Clear(counts, depth + 1, Levels - depth - 1);
        if (Format(levels[depth]) == NumberFormatValues.Bullet)
            return "• ";
        var number = levels[depth].LevelText?.Val?.Value ?? "";
        for (var i = 0; i <= depth; i++)
            number = number.Replace($"%{i + 1}", Written(counts[i], Format(levels[i])), StringComparison.Ordinal);
        return number.Length == 0 ? "" : number + " ";
    }

    private static NumberFormatValues Format(Level level) => level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;

    private static string Written(int number, NumberFormatValues format)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return format switch
        {
            NumberFormatValues.ThaiNumbers => ThaiDigits.ToThai(digits),
            NumberFormatValues.ThaiLetters => Letter('ก', number, 46),
            NumberFormatValues.LowerLetter => Letter('a', number, 26),
            NumberFormatValues.UpperLetter => Letter('A', number, 26),
            _ => digits,
        };
    }

    private static string Letter(char first, int number, int count) => ((char)(first + ((number - 1) % count))).ToString();
}
