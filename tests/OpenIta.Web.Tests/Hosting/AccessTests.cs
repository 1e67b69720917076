using System.Reflection;
using OpenIta.TestKit;
using OpenIta.Web.Hosting;

namespace OpenIta.Web.Tests.Hosting;

public sealed class AccessTests
{
    private static readonly string Pages = Repository.Path("src", "OpenIta.Web", "Pages");

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
    public void A_page_model_stays_under_60_lines() =>
        Directory.EnumerateFiles(Pages, "*.cshtml.cs", SearchOption.AllDirectories).Where(f => File.ReadAllLines(f).Length >= 60)
            .Select(f => Path.GetRelativePath(Pages, f)).ShouldBeEmpty();

    private static IEnumerable<string> FoldersWithPages() =>
        Directory.EnumerateFiles(Pages, "*.cshtml", SearchOption.AllDirectories)
            .Where(f => File.ReadLines(f).First().StartsWith("@page", StringComparison.Ordinal))
            .Select(f => Path.GetDirectoryName(f)!).Distinct();
}
