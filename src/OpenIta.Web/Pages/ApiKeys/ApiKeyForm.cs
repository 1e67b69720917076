using OpenIta.ApiKeys;

namespace OpenIta.Web.Pages.ApiKeys;

/// <summary>What is typed for a new key.</summary>
public sealed class ApiKeyForm
{
    public string? Name { get; set; }

    public ApiScope Scope { get; set; }

    public string? Days { get; set; } = "90";
}
