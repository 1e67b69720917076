using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OpenIta.Web.Pages.Shared;

/// <summary>What a page tells the frame around it: its title, and the pages above it.</summary>
public static class PageHead
{
    private const string TitleKey = "title", TrailKey = "trail", FaultsKey = "faults";

    public static void Title(this ViewDataDictionary view, string title, params Crumb[] trail)
    {
        view[TitleKey] = title;
        view[TrailKey] = trail;
    }

    public static string Title(this ViewDataDictionary view) => view[TitleKey] as string ?? "";

    /// <summary>The form of this page was refused: its title says so first, for those who hear it.</summary>
    public static void SetHasFaults(this ViewDataDictionary view) => view[FaultsKey] = true;

    public static bool HasFaults(this ViewDataDictionary view) => view[FaultsKey] is true;

    public static IReadOnlyList<Crumb> Trail(this ViewDataDictionary view) => view[TrailKey] as Crumb[] ?? [];
}

/// <summary>A page above this one.</summary>
public sealed record Crumb(string Title, string Address);
