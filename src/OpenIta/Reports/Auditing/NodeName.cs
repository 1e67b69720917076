using OpenIta.Frameworks;

namespace OpenIta.Reports.Auditing;

/// <summary>A node as a sentence names it.</summary>
internal static class NodeName
{
    public static string Thai(Framework? framework, string code) => framework?.Tree.Find(code) switch
    {
        { Kind: NodeKind.Total } => "ภาพรวม",
        { Kind: NodeKind.Indicator } node => $"ตัวชี้วัดที่ {code} {node.Title.Thai}",
        { Kind: NodeKind.SubIndicator } node => $"ตัวชี้วัดย่อยที่ {code} {node.Title.Thai}",
        { Kind: NodeKind.DisclosureItem or NodeKind.Question } => $"ข้อ {code}",
        _ => code == FrameworkTree.TotalCode ? "ภาพรวม" : $" {code}",
    };

    public static string English(Framework? framework, string code) => framework?.Tree.Find(code)?.Kind switch
    {
        NodeKind.Total => "the total",
        NodeKind.Indicator => $"indicator {code}",
        NodeKind.SubIndicator => $"sub-indicator {code}",
        _ => code == FrameworkTree.TotalCode ? "the total" : code,
    };
}
