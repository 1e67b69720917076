namespace OpenIta.Architecture.Tests;

/// <summary>Capabilities see each other only along the picture in docs/map.md.</summary>
public class DependencyTests
{
    // Left: a folder of the core; right: what it may use. A new folder must be entered here.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Basics"] = [],
        ["Frameworks"] = ["Basics"],
        ["Scoring"] = ["Frameworks", "Basics"],
        ["Storage"] = ["Basics"],
        ["Sheets"] = ["Basics"],
        ["Accounts"] = ["Storage", "Basics"],
        ["Audit"] = ["Accounts", "Storage", "Basics"],
        ["Mail"] = ["Storage", "Basics"],
        ["Operations"] = ["Mail", "Accounts", "Audit", "Storage", "Basics"],
        ["Jobs"] = ["Accounts", "Audit", "Storage", "Basics"],
        ["Agencies"] = ["Sheets", "Jobs", "Accounts", "Audit", "Storage", "Basics"],
        ["People"] = ["Agencies", "Mail", "Accounts", "Audit", "Storage", "Basics"],
        ["Cycles"] = ["Agencies", "Jobs", "Mail", "Accounts", "Audit", "Frameworks", "Storage", "Basics"],
        ["Reports"] = ["Scoring", "Frameworks", "Basics"],
        ["Disclosures"] = ["Reports", "Cycles", "Results", "Reports", "Agencies", "Scoring", "Frameworks", "Jobs", "Mail", "Accounts", "Audit", "Storage", "Basics"],
        ["Surveys"] = ["Cycles", "Results", "Agencies", "Scoring", "Frameworks", "Jobs", "Mail", "Accounts", "Audit", "Storage", "Basics"],
        ["Analysis"] = ["Results", "Reports", "Agencies", "Scoring", "Frameworks", "Accounts", "Audit", "Storage", "Basics"],
        ["Measures"] = ["Analysis", "Results", "Reports", "Agencies", "Frameworks", "Jobs", "Mail", "Accounts", "Audit", "Storage", "Basics"],
        ["Simulation"] = ["Surveys", "Disclosures", "Cycles", "Results", "Agencies", "Scoring", "Frameworks", "Accounts", "Audit", "Storage", "Basics"],
        ["Publishing"] = ["Measures", "Analysis", "Disclosures", "Surveys", "Cycles", "Results", "Reports", "Agencies", "Scoring", "Frameworks", "Jobs", "Accounts", "Audit", "Storage", "Basics"],
        ["ApiKeys"] = ["Accounts", "Audit", "Storage", "Basics"],
        ["OpenData"] = ["Results", "Agencies", "Sheets", "Scoring", "Frameworks", "Accounts", "Audit", "Storage", "Basics"],
        ["Statistics"] = ["Results", "Agencies", "Scoring", "Frameworks", "Accounts", "Storage", "Basics"],
        ["Results"] = ["Accounts", "Reports", "Agencies", "Scoring", "Frameworks", "Storage", "Basics"],
    };

    [Fact]
    public void Every_folder_of_the_core_stands_in_the_table() =>
        SourceTree.Core.Select(f => f.Capability ?? "(root)").Distinct().Except(Allowed.Keys).ShouldBeEmpty();

    [Fact]
    public void Capabilities_use_only_what_the_table_allows()
    {
        var wrong =
            from file in SourceTree.Core
            from used in file.Uses
            where used != file.Capability && Allowed.ContainsKey(used) && !Allowed[file.Capability!].Contains(used)
            select $"{file.Path} uses {used}";
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OpenIta", "OpenIta.Web")]
    [InlineData("OpenIta", "OpenIta.Cli")]
    [InlineData("OpenIta.Web", "OpenIta.Cli")]
    [InlineData("OpenIta.Cli", "OpenIta.Web")]
    public void A_project_does_not_know(string project, string other) =>
        SourceTree.Files.Where(f => f.Project == project && f.Uses.Contains(other["OpenIta.".Length..])).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Documents_depends_on_nothing_of_ours() =>
        SourceTree.Files.Where(f => f.Project == "OpenIta.Documents" && f.Uses.Any(used => used != "Documents")).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void What_verifies_shares_no_code_with_what_it_verifies() =>
        SourceTree.Files.Where(f => f.Project == "OpenIta.Verification").SelectMany(f => f.Uses, (f, used) => (f.Path, used))
            .Where(u => u.used is not ("Verification" or "Basics" or "Frameworks" or "Storage" or "Audit")).ShouldBeEmpty();

    [Fact]
    public void Only_the_writing_and_publishing_of_reports_makes_documents() =>
        SourceTree.Core.Where(f => f.Uses.Contains("Documents") && f.Capability != "Publishing" && !f.Path.EndsWith("/AttachedPage.cs", StringComparison.Ordinal) && !f.Path.StartsWith("src/OpenIta/Reports/Writing/", StringComparison.Ordinal)).Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_core_knows_no_web_server_and_no_console() =>
        SourceTree.Core.Where(f => f.Text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal) || f.Text.Contains("Console.", StringComparison.Ordinal))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void Scoring_and_frameworks_touch_no_database() =>
        SourceTree.Core.Where(f => f.Capability is "Scoring" or "Frameworks" or "Basics")
            .Where(f => f.Text.Contains("System.Data", StringComparison.Ordinal) || f.Text.Contains("Dapper", StringComparison.Ordinal))
            .Select(f => f.Path).ShouldBeEmpty();
}
