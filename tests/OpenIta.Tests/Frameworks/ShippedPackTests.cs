using OpenIta.Frameworks;
using OpenIta.TestKit;

namespace OpenIta.Tests.Frameworks;

/// <summary>The six packs that ship, held against what docs and the published reports say of each year.</summary>
public sealed class ShippedPackTests
{
    private static readonly FrameworkLibrary Library = FrameworkLibrary.Open(Repository.Path("frameworks")).Value;

    public static TheoryData<string> Ids => [.. Library.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_shipped_pack_has_no_fault(string id) =>
        PackFile.Check(Repository.Path("frameworks", id + ".yaml")).Value.Faults.ShouldBeEmpty();
}
