using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace OpenIta.Web.Hosting;

/// <summary>Who may enter the pages of a folder.</summary>
public enum Audience { Everyone }

/// <summary>Stands in the <c>Access.cs</c> of every page folder; the program does not start with a folder that has none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AccessAttribute(Audience audience) : Attribute
{
    public Audience Audience { get; } = audience;
}

/// <summary>Puts the folder's <c>Access</c> on each of its pages.</summary>
internal sealed class AccessConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var folder = NamespaceOf(model.RelativePath);
        var audience = typeof(AccessConvention).Assembly.GetType($"{folder}.Access")?.GetCustomAttribute<AccessAttribute>()?.Audience
            ?? throw new InvalidOperationException($"{folder} has no Access.cs that says who may enter.");
        if (audience is Audience.Everyone)
            model.EndpointMetadata.Add(new AllowAnonymousAttribute());
    }

    // /Pages/Results/Agency.cshtml stands in OpenIta.Web.Pages.Results, with or without a page model of its own.
    private static string NamespaceOf(string page) => "OpenIta.Web" + page[..page.LastIndexOf('/')].Replace('/', '.');
}
