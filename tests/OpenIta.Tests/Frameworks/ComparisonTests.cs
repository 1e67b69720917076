using OpenIta.Frameworks;
using OpenIta.Frameworks.Comparing;
using OpenIta.TestKit;

namespace OpenIta.Tests.Frameworks;

/// <summary>Items are matched by meaning. The pairs are written from the lists of the years as published, read by a person.</summary>
public sealed class ComparisonTests
{
    private static readonly FrameworkLibrary Library = FrameworkLibrary.Open(Repository.Path("frameworks")).Value;

    // FY2565 item, FY2566 item of the same meaning; "-" where there is none.
    private const string From2565To2566 = """
        O1=O1 O2=O2 O3=O3 O4=O4 O5=O5 O6=O6 O7=O7 O8=O8 O9=O9 O10=O11 O11=O12 O12=O13 O13=O14 O14=O15 O15=O16 O16=O17 O17=O18
        O18=- O19=- O20=- O21=O19 O22=O20 O23=O21 O24=O22 O25=O23 O26=O24 O27=O25 O28=O26 O29=O27 O30=O28 O31=O29 O32=- O33=O30
        O34=O31 O35=- O36=O34 O37=O35 O38=- O39=O36 O40=O37 O41=O38 O42=O42 O43=O43 -=O10 -=O32 -=O33 -=O39 -=O40 -=O41
        """;

    private const string From2564To2565 = """
        O1=O1 O2=O2 O3=O3 O4=O4 O5=O5 O6=O6 O7=O7 O8=O8 O9=O9 O10=O10 O11=O11 O12=O12 O13=O13 O14=O14 O15=O15 O16=O16 O17=O17 O18=O18
        O19=O19 O20=O20 O21=O21 O22=O22 O23=O23 O24=O24 O25=O25 O26=O26 O27=O27 O28=O28 O29=O29 O30=O30 O31=O31 O32=O32 O33=O33
        O34=- -=O34 O35=O35 O36=O36 O37=O37 O38=O38 O39=O39 O40=O40 O41=O41 O42=O42 O43=O43
        """;

    // Of the later years only what the titles leave no doubt about.
    private const string From2566To2567 = """
        O1=O1 O2=O2 O3=O3 O4=O7 O5=O4 O6=- O7=O5 O8=O6 O9=- O10=- O11=O8 O13=O9 O14=O10 O15=O11 O16=O12 O17=- O18=O13 O20=O15 O22=O17
        O26=O19 O27=O22 O28=O23 O29=O24 O30=O25 O31=O26 O32=O27 O33=O28 O34=O30 O35=O31 O36=O32 O38=O33 O39=O20 O40=O21 O42=O34 O43=O35 -=O29
        """;

    private const string From2568To2569 = """
        O1=O1 O2=O2 O3=O3 O4=O4 O5=O5 O6=O6 O7=O7 O8=O8 O9=O9 O10=O10 O13=O12 O14=O13 O15=O14 O16=O15 O17=O16 O18=O17 O19=O18 O20=O19
        O24=O22 O25=O23 O26=O24 O28=O26 O11=- -=O25
        """;

    [Theory]
    [InlineData("2564", "2565", From2564To2565)]
    [InlineData("2565", "2566", From2565To2566)]
    [InlineData("2566", "2567", From2566To2567)]
    [InlineData("2568", "2569", From2568To2569)]
    public void An_item_is_found_again_by_its_meaning(string from, string to, string expected)
    {
        var found = FrameworkComparison.Of(Library.Find(from).Value, Library.Find(to).Value).Items.Select(c => $"{c.FromCode ?? "-"}={c.ToCode ?? "-"}").ToList();
        expected.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Except(found).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2564", "2565", From2564To2565)]
    [InlineData("2565", "2566", From2565To2566)]
    public void No_other_pair_is_claimed(string from, string to, string expected)
    {
        var found = FrameworkComparison.Of(Library.Find(from).Value, Library.Find(to).Value).Items.Select(c => $"{c.FromCode ?? "-"}={c.ToCode ?? "-"}");
        found.Except(expected.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).ShouldBeEmpty();
    }
}
