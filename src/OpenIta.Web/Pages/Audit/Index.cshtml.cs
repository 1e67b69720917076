using OpenIta.Audit;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Audit;

/// <summary>The whole log.</summary>
public sealed class IndexModel(AuditLists lists, Texts texts) : AuditPage(lists, texts)
{
    protected override Guid? Agency => null;
}
