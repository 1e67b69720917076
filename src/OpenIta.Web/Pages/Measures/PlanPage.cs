namespace OpenIta.Web.Pages.Measures;

/// <summary>The pages of an agency's year, from what its scores mean to what it does about them.</summary>
public enum PlanPage { Analysis, Measures, WorkPlan, Responsibility, Reports }

internal static class PlanPages
{
    public static string Address(this PlanPage page, string desk, int year) => page switch
    {
        PlanPage.Analysis => $"{desk}/analysis/{year}",
        PlanPage.Measures => $"{desk}/measures/{year}",
        PlanPage.WorkPlan => $"{desk}/plan/{year}",
        PlanPage.Responsibility => $"{desk}/plan/{year}/responsibility",
        _ => $"{desk}/reports/{year}",
    };
}
