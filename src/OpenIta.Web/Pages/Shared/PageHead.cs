using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OpenIta.Web.Pages.Shared;

/// <summary>What a page tells the frame around it: its title, and the pages above it.</summary>
public static class PageHead
{
    private const string TitleKey = "title", TrailKey = "trail";

    public static void Title(this ViewDataDictionary view, string title, params Crumb[] trail)
    {
        view[TitleKey] = title;
        view[TrailKey] = trail;
    }

    public static string Title(this ViewDataDictionary view) => view[TitleKey] as string ?? "";

    public static IReadOnlyList<Crumb> Trail(this ViewDataDictionary view) => view[TrailKey] as Crumb[] ?? [];
}

/// <summary>A page above this one.</summary>
public sealed record Crumb(string Title, string Address);
