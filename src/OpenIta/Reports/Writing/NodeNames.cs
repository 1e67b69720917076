using OpenIta.Basics;
using OpenIta.Frameworks;

namespace OpenIta.Reports.Writing;

/// <summary>What a node of the framework is called in an official report.</summary>
internal sealed class NodeNames(Framework? framework, TextLanguage language = TextLanguage.Thai)
{
    private static readonly Dictionary<string, string> Instruments = new(StringComparer.Ordinal)
    {
        ["IIT"] = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
        ["EIT"] = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
        ["OIT"] = "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
    };

    public string Of(string code)
    {
        if (code == FrameworkTree.TotalCode)
            return language == TextLanguage.English ? "Total" : "คะแนนภาพรวม";
        if (language == TextLanguage.English)
            return English(code);
        if (Instruments.TryGetValue(code, out var instrument))
            return instrument;
        var title = framework?.Tree.Find(code)?.Title.Thai;
        return Join(char.IsAsciiLetter(code[0]) ? code : Indicator(code), title);
    }

    private string English(string code)
    {
        var title = framework?.Tree.Find(code)?.Title;
        return Join(char.IsAsciiLetter(code[0]) ? code : code.Contains('.', StringComparison.Ordinal) ? $"Sub-indicator {code}" : $"Indicator {code}", title?.English ?? title?.Thai);
    }

    public string Percent(string number) => language == TextLanguage.English ? $"{number}%" : $"ร้อยละ {number}";

    /// <summary>ตัวชี้วัดที่ 9 or ตัวชี้วัดย่อยที่ 9.1, by the code alone.</summary>
    public static string Indicator(string code) => code.Contains('.', StringComparison.Ordinal) ? $"ตัวชี้วัดย่อยที่ {code}" : $"ตัวชี้วัดที่ {code}";

    /// <summary>A code as it was printed where its letter is right, else as it should be: ๐๔๒ is written O42.</summary>
    public static string? Code(string? code, string? printed) =>
        code is { Length: > 0 } && printed is { Length: > 0 } && printed[0] == code[0] ? printed : code;

    public static string Join(params IEnumerable<string?> words) => string.Join(' ', words.Where(w => !string.IsNullOrWhiteSpace(w)));
}
