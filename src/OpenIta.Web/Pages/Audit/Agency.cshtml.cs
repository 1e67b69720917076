using OpenIta.Audit;
using OpenIta.Web.Hosting;
using OpenIta.Web.Language;

namespace OpenIta.Web.Pages.Audit;

/// <summary>What was done in one agency.</summary>
public sealed class AgencyModel(AuditLists lists, Texts texts, Desk desk) : AuditPage(lists, texts)
{
    public Desk Desk => desk;

    protected override Guid? Agency => desk.Agency.Id;
}
