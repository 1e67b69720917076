using System.Globalization;
using System.Text.Json;

namespace OpenIta.Web.Charts;

/// <summary>The outlines of the 77 provinces, made by assets/build.mjs from @svg-maps/thailand (CC BY 4.0).</summary>
public sealed class ProvinceMap
{
    private const int Width = 560, Height = 1025, Steps = 5;

    private readonly Dictionary<string, string> outlines;

    public ProvinceMap(IWebHostEnvironment host)
    {
        using var file = host.WebRootFileProvider.GetFileInfo("lib/thailand.json").CreateReadStream();
        var byCode = JsonSerializer.Deserialize<Dictionary<string, string>>(file)!;
        outlines = Codes.ToDictionary(c => c.Key, c => byCode[c.Value], StringComparer.Ordinal);
    }

    /// <summary>Each province in one of five steps by its value, the same number in each; one without a value is grey.</summary>
    /// <param name="values">By name of the province.</param>
    /// <param name="none">What a province without a value is said to have.</param>
    public Drawing Draw(IReadOnlyDictionary<string, decimal> values, string none)
    {
        var drawing = new Drawing(Width, Height);
        var sorted = values.Where(v => outlines.ContainsKey(v.Key)).Select(v => v.Value).Order().ToList();
        foreach (var (province, outline) in outlines)
        {
            var value = values.TryGetValue(province, out var known) ? known : (decimal?)null;
            drawing.Shape(outline, $"map map-{(value is { } v ? Step(sorted, v) : 0)}", $"{province} {(value is { } shown ? Written(shown) : none)}");
        }
        var legend = sorted.GroupBy(v => Step(sorted, v)).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Min() == g.Max() ? Written(g.Min()) : $"{Written(g.Min())} – {Written(g.Max())}")).ToList();
        if (sorted.Count < outlines.Count)
            legend.Add((0, none));
        for (var i = 0; i < legend.Count; i++)
            drawing.Box(330, 700 + (i * 34), 24, 24, $"map-{legend[i].Key}").Text(364, 719 + (i * 34), legend[i].Item2, "map-text");
        return drawing;
    }

    /// <summary>1 to 5: how far up among all values the first one like it stands, so that equal values share a step.</summary>
    internal static int Step(List<decimal> sorted, decimal value) => 1 + (sorted.IndexOf(value) * Steps / sorted.Count);

    private static string Written(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The codes of the outlines, which are those of number plates and statistics.</summary>
    internal static IReadOnlyDictionary<string, string> Codes { get; } = """
        กรุงเทพมหานคร bkk สมุทรปราการ spk นนทบุรี nbi ปทุมธานี pte พระนครศรีอยุธยา aya อ่างทอง atg ลพบุรี lri สิงห์บุรี sbr ชัยนาท cnt สระบุรี sri ชลบุรี cbi ระยอง ryg จันทบุรี cti
        ตราด trt ฉะเชิงเทรา cco ปราจีนบุรี pri นครนายก nyk สระแก้ว skw นครราชสีมา nma บุรีรัมย์ brm สุรินทร์ srn ศรีสะเกษ ssk อุบลราชธานี ubn ยโสธร yst ชัยภูมิ cpm อำนาจเจริญ acr
        บึงกาฬ bkn หนองบัวลำภู nbp ขอนแก่น kkn อุดรธานี udn เลย lei หนองคาย nki มหาสารคาม mkm ร้อยเอ็ด ret กาฬสินธุ์ ksn สกลนคร snk นครพนม npm มุกดาหาร mdh เชียงใหม่ cmi ลำพูน lpn
        ลำปาง lpg อุตรดิตถ์ utd แพร่ pre น่าน nan พะเยา pyo เชียงราย cri แม่ฮ่องสอน msn นครสวรรค์ nsn อุทัยธานี uti กำแพงเพชร kpt ตาก tak สุโขทัย sti พิษณุโลก plk พิจิตร pct
        เพชรบูรณ์ pnb ราชบุรี rbr กาญจนบุรี kri สุพรรณบุรี spb นครปฐม npt สมุทรสาคร skn สมุทรสงคราม skm เพชรบุรี pbi ประจวบคีรีขันธ์ pkn นครศรีธรรมราช nrt กระบี่ kbi พังงา pna
        ภูเก็ต pkt สุราษฎร์ธานี sni ระนอง rng ชุมพร cpn สงขลา ska สตูล stn ตรัง trg พัทลุง plg ปัตตานี ptn ยะลา yla นราธิวาส nwt
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
