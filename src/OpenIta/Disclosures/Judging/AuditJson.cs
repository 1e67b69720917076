using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OpenIta.Disclosures.Judging;

/// <summary>How values stand in the audit log: Thai as Thai.</summary>
internal static class AuditJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
