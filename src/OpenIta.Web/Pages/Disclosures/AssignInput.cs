using OpenIta.Disclosures.Assigning;

namespace OpenIta.Web.Pages.Disclosures;

/// <summary>What is ticked to give items to departments.</summary>
public sealed class AssignInput
{
    /// <summary>Codes of the ticked items.</summary>
    public List<string> Items { get; set; } = [];

    public bool EveryItem { get; set; }

    public List<Guid> Departments { get; set; } = [];

    public AssignMode Mode { get; set; }
}
