using System.Reflection;
using OpenIta.TestKit;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Tests.Hosting;

public sealed class AccessTests
{
    private static readonly string Pages = Repository.Path("src", "OpenIta.Web", "Pages");

    // Their forms still stand in the page; each gets a class of its own, as People/InviteForm, when it is next touched.
    private static readonly string[] LongModels =
    [
        "Analysis/Index.cshtml.cs",
        "Measures/Index.cshtml.cs",
        "Measures/Plan.cshtml.cs",
        "Measures/Show.cshtml.cs",
    ];

    [Fact]
    public void Every_folder_with_pages_says_in_Access_who_may_enter()
    {
        foreach (var folder in FoldersWithPages())
        {
            File.Exists(Path.Combine(folder, "Access.cs")).ShouldBeTrue(folder);
            typeof(Program).Assembly.GetType($"OpenIta.Web.Pages.{Path.GetFileName(folder)}.Access")?.GetCustomAttribute<AccessAttribute>()
                .ShouldNotBeNull(folder);
        }
    }

    [Fact]
    public void A_page_model_stays_under_60_lines_or_is_listed() =>
        Directory.EnumerateFiles(Pages, "*.cshtml.cs", SearchOption.AllDirectories).Where(f => File.ReadAllLines(f).Length >= 60)
            .Select(f => Path.GetRelativePath(Pages, f)).ShouldBe(LongModels, ignoreOrder: true);

    private static IEnumerable<string> FoldersWithPages() =>
        Directory.EnumerateFiles(Pages, "*.cshtml", SearchOption.AllDirectories)
            .Where(f => File.ReadLines(f).First().StartsWith("@page", StringComparison.Ordinal))
            .Select(f => Path.GetDirectoryName(f)!).Distinct();
}
