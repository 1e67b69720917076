using OpenIta.Basics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenIta.Frameworks.Packs;

public sealed record PackNotYaml(string Reason) : Refusal($"อ่านเป็น YAML ไม่ได้ ({Reason}) โปรดแก้บรรทัดนี้", $"This can't be read as YAML ({Reason}); mend this line");
public sealed record PackNotAMap() : Refusal("ไฟล์กรอบการประเมินต้องเริ่มด้วยรายการ ชื่อ: ค่า เช่น id: ita-2566", "A pack starts with entries such as id: ita-2566");
public sealed record PackHasAlias() : Refusal("ไม่รับ anchor (&) และ alias (*) ของ YAML โปรดเขียนค่าซ้ำให้ครบ", "YAML anchors (&) and aliases (*) are not taken; write the value out");
public sealed record PackHasTag() : Refusal("ไม่รับ type tag (!) ของ YAML โปรดลบออก", "YAML type tags (!) are not taken; remove the tag");
public sealed record PackKeyTwice(string Name, int First) : Refusal($"มี {Name} ซ้ำ (ครั้งแรกอยู่บรรทัดที่ {First}) โปรดเหลือไว้เพียงแห่งเดียว", $"The key {Name} stands here a second time (first in line {First}); keep one of them");
public sealed record PackKeyNotAWord() : Refusal("ชื่อรายการต้องเป็นคำเดียว ไม่ใช่รายการย่อย", "A key must be a plain word, not a list or a mapping");
public sealed record PackTooDeep(int Limit) : Refusal($"ซ้อนกันลึกเกิน {Limit} ชั้น", $"Nested deeper than {Limit} levels");
public sealed record PackTooLong(int Limit) : Refusal($"มีค่าเกิน {Limit} ค่า", $"Holds more than {Limit} values");

/// <summary>YAML text as nodes with lines. Takes only what a pack needs: one document of maps, lists and plain values.</summary>
internal static class PackYaml
{
    public const int DepthLimit = 12;
    public const int ValueLimit = 100_000;

    public static Result<PackMap> Parse(string text, string path)
    {
        try
        {
            return new Walk(new CarefulParser(new Parser(new StringReader(text))), path).Document();
        }
        catch (YamlException e)
        {
            return new PackNotYaml(e.Message) { Place = new SourcePlace(path, (int)e.Start.Line) };
        }
    }

    /// <summary>YamlDotNet throws InvalidOperationException on some malformed input, such as a stray key mark; here it is bad YAML like any other.</summary>
    private sealed class CarefulParser(IParser inner) : IParser
    {
        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            try
            {
                return inner.MoveNext();
            }
            catch (InvalidOperationException e)
            {
                var after = Current?.End ?? Mark.Empty;
                throw new YamlException(after, after, e.Message, e);
            }
        }
    }

    private sealed class Walk(IParser parser, string path)
    {
        private int values;

        public Result<PackMap> Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return new PackNotAMap { Place = new SourcePlace(path) };
            var root = Node(1);
            if (root.IsRefused)
                return root.Refusal;
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                return Refuse(new PackNotYaml("more than one document"), parser.Current!);
            return root.Value is PackMap map ? map : new PackNotAMap { Place = new SourcePlace(path, root.Value.Line) };
        }

        private Result<PackNode> Node(int depth)
        {
            var start = parser.Consume<ParsingEvent>();
            if (start is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                return Refuse(new PackHasAlias(), start);
            if (start is NodeEvent { Tag.IsEmpty: false })
                return Refuse(new PackHasTag(), start);
            if (depth > DepthLimit)
                return Refuse(new PackTooDeep(DepthLimit), start);
            if (++values > ValueLimit)
                return Refuse(new PackTooLong(ValueLimit), start);
            return start switch
            {
                Scalar scalar => new PackScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, Line(start)),
                SequenceStart => List(start, depth),
                _ => Map(start, depth),
            };
        }

        private Result<PackNode> List(ParsingEvent start, int depth)
        {
            var entries = new List<PackNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                var entry = Node(depth + 1);
                if (entry.IsRefused)
                    return entry;
                entries.Add(entry.Value);
            }
            return new PackList(entries, Line(start));
        }

        private Result<PackNode> Map(ParsingEvent start, int depth)
        {
            var entries = new Dictionary<string, PackNode>(StringComparer.Ordinal);
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var at = parser.Current!;
                var key = Node(depth + 1);
                if (key.IsRefused)
                    return key;
                if (key.Value is not PackScalar name)
                    return Refuse(new PackKeyNotAWord(), at);
                if (lines.TryGetValue(name.Value, out var first))
                    return Refuse(new PackKeyTwice(name.Value, first), at);
                var value = Node(depth + 1);
                if (value.IsRefused)
                    return value;
                lines.Add(name.Value, name.Line);
                entries.Add(name.Value, value.Value);
            }
            return new PackMap(entries, lines, Line(start));
        }

        private Refusal Refuse(Refusal refusal, ParsingEvent at) => refusal with { Place = new SourcePlace(path, Line(at)) };

        private static int Line(ParsingEvent at) => checked((int)at.Start.Line);
    }
}
