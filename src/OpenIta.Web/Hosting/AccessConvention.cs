using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using OpenIta.Web.Kept;

namespace OpenIta.Web.Hosting;

/// <summary>Puts the page's or its folder's <see cref="AccessAttribute"/> on each page.</summary>
internal sealed class AccessConvention : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        var folder = NamespaceOf(model.RelativePath);
        var access = model.ModelType?.GetCustomAttribute<AccessAttribute>()
            ?? typeof(AccessConvention).Assembly.GetType($"{folder}.Access")?.GetCustomAttribute<AccessAttribute>()
            ?? throw new InvalidOperationException($"{folder} has no Access.cs that says who may enter.");
        model.EndpointMetadata.Add(access);
        if (access.IsKept)
            model.EndpointMetadata.Add(new KeptForEveryone());
        if (access.Audience is Audience.Everyone)
            model.EndpointMetadata.Add(new AllowAnonymousAttribute());
        else
            model.Filters.Add(new AccessFilter(access));
    }

    // /Pages/Results/Agency.cshtml stands in OpenIta.Web.Pages.Results, with or without a page model of its own.
    private static string NamespaceOf(string page) => "OpenIta.Web" + page[..page.LastIndexOf('/')].Replace('/', '.');
}
