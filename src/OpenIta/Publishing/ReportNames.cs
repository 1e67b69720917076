using System.Globalization;
using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Publishing;

/// <summary>What nodes and levels are called in a report.</summary>
internal static class ReportNames
{
    public static string Of(string code, NodeKind? kind, LocalText title, TextLanguage language) => (kind, language) switch
    {
        (NodeKind.Indicator, TextLanguage.Thai) => $"ตัวชี้วัดที่ {code} {title}",
        (NodeKind.Indicator, _) => $"Indicator {code} {In(title, language)}",
        (NodeKind.Total, TextLanguage.Thai) => "คะแนนภาพรวม",
        (NodeKind.Total, _) => "Total",
        (NodeKind.Instrument, _) => $"{In(title, language)} ({code})",
        _ => $"{code} {In(title, language)}",
    };

    public static string In(LocalText text, TextLanguage language) => language == TextLanguage.English ? text.English ?? text.ToString() : text.ToString();

    /// <summary>85.00 คะแนนขึ้นไป, with what else the level asks for.</summary>
    public static string Bounds(Level level, Framework framework, TextLanguage language)
    {
        var highest = framework.Levels.TakeWhile(l => l.Code != level.Code).LastOrDefault(l => l.From > level.From)?.From;
        var bounds = (highest, language) switch
        {
            (null, TextLanguage.Thai) => $"{Number(level.From)} คะแนนขึ้นไป",
            (null, _) => $"{Number(level.From)} and above",
            ({ } below, TextLanguage.Thai) => $"{Number(level.From)} แต่ไม่ถึง {Number(below)}",
            ({ } below, _) => $"{Number(level.From)} to below {Number(below)}",
        };
        var gates = level.Gates.Select(g => $"{ReportNames.Of(g.Node, framework.Tree.Find(g.Node)?.Kind, framework.Tree.Find(g.Node)?.Title ?? new LocalText(g.Node), language)} ≥ {Number(g.AtLeast)}").ToList();
        return gates.Count == 0 ? bounds : $"{bounds}; {string.Join(", ", gates)}";
    }

    private static string Number(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
