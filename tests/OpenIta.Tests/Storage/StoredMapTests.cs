using FsCheck;
using FsCheck.Fluent;
using OpenIta.Storage;
using OpenIta.TestKit;

namespace OpenIta.Tests.Storage;

public sealed class StoredMapTests
{
    // Names of which a shape knows some, and numbers of any size.
    private static readonly Gen<(string[] InShape, Dictionary<string, long> Numbers)> Cases =
        from known in Gen.Elements("total", "IIT", "1", "I1.1", "I1.1/3", "O12", "ข้อ 1", "a,b:c").ListOf()
        from names in Gen.Elements("total", "IIT", "1", "I1.1", "I1.1/3", "O12", "ข้อ 1", "a,b:c", "O99").ListOf()
        from numbers in ArbMap.Default.GeneratorFor<long>().Where(n => n != long.MinValue).ListOf(9)
        select (known.Distinct().ToArray(), names.Distinct().Select((name, i) => (name, numbers[i])).ToDictionary(n => n.name, n => n.Item2));

    [Theory, OnBothDatabases]
    public async Task Numbers_are_read_under_the_names_they_were_written_under(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var database = await test.Open();
        foreach (var (inShape, numbers) in Cases.Sample(10, 40))
        {
            var shape = new Shape(inShape);
            var read = await database.Write<IReadOnlyDictionary<string, long>>(async session =>
            {
                await Shapes.Keep(session, shape);
                await Shapes.Keep(session, shape);
                var shapes = await Shapes.Of(session);
                return new Dictionary<string, long>(shapes.Read(StoredMap.Write(shape, numbers, n => n)));
            });
            read.Value.ShouldBe(numbers, ignoreOrder: true);
        }
    }

    [Fact]
    public void A_row_holds_its_numbers_alone_where_the_shape_has_all_names()
    {
        var shape = new Shape(["I1/0", "I1/1", "I1/2"]);
        StoredMap.Write(shape, new Dictionary<string, long> { ["I1/2"] = 4, ["I1/0"] = 12 }, n => n).ShouldBe($"{shape.Fingerprint}:12,,4");
        StoredMap.Write(shape, new Dictionary<string, long> { ["I1/2"] = 4, ["I7"] = 1 }, n => n).ShouldBe("""{"I1/2":4,"I7":1}""");
        new Shape(["I1/0", "I1/2", "I1/1"]).Fingerprint.ShouldNotBe(shape.Fingerprint);
    }

    [Theory, OnBothDatabases]
    public async Task A_map_that_an_earlier_release_wrote_with_its_names_is_read_as_before(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Fresh(kind);
        var read = await (await test.Open()).Read(async session => (await Shapes.Of(session)).Read("""{"I1.1/3":12,"ข้อ 1":-4}"""));
        read.ShouldBe(new Dictionary<string, long> { ["I1.1/3"] = 12, ["ข้อ 1"] = -4 }, ignoreOrder: true);
    }
}
