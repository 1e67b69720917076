namespace OpenIta.Simulation;

/// <summary>A kind of agency with how many there are in the nation and how many respondents one has for both surveys.</summary>
/// <param name="InProvinces">False for agencies of the centre, which stand in Bangkok.</param>
internal sealed record AgencyKind(string Type, string Prefix, string Short, string? Size, int Count, int Staff, int Public, bool InProvinces = true);

/// <summary>
/// Kinds, numbers and quotas of the nation of 8,317 agencies. Local governments by size and their quotas, offices of permanent secretaries,
/// licensing agencies and universities: the quota table of FY2567 (fliphtml5.com/gwwiq/kgpc). Numbers of the other kinds: the
/// kinds named with the results of FY2568, filled up to 8,317.
/// </summary>
internal static class AgencyMix
{
    public static readonly IReadOnlyList<AgencyKind> Kinds =
    [
        new("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลจำลอง", "อบต.จำลอง", "L", 2_600, 34, 50),
        new("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลจำลอง", "อบต.จำลอง", "M", 2_327, 30, 40),
        new("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลจำลอง", "อบต.จำลอง", "S", 373, 22, 30),
        new("เทศบาลตำบล", "เทศบาลตำบลจำลอง", "ทต.จำลอง", "L", 1_185, 45, 80),
        new("เทศบาลตำบล", "เทศบาลตำบลจำลอง", "ทต.จำลอง", "M", 875, 40, 70),
        new("เทศบาลตำบล", "เทศบาลตำบลจำลอง", "ทต.จำลอง", "S", 187, 32, 60),
        new("เทศบาลเมือง", "เทศบาลเมืองจำลอง", "ทม.จำลอง", null, 195, 90, 120),
        new("เทศบาลนคร", "เทศบาลนครจำลอง", "ทน.จำลอง", null, 30, 160, 200),
        new("องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัดจำลอง", "อบจ.จำลอง", null, 76, 120, 200),
        new("องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ", "เมืองพิเศษจำลอง", "เมืองพิเศษจำลอง", null, 2, 400, 400),
        new("จังหวัด", "จังหวัดจำลอง", "จ.จำลอง", null, 76, 150, 200),
        new("สำนักงานปลัดกระทรวง", "สำนักงานปลัดกระทรวงจำลอง", "สป.จำลอง", null, 71, 150, 100, InProvinces: false),
        new("กรม", "กรมจำลอง", "กรมจำลอง", null, 105, 300, 400, InProvinces: false),
        new("รัฐวิสาหกิจ", "รัฐวิสาหกิจจำลอง", "รัฐวิสาหกิจจำลอง", null, 52, 300, 400, InProvinces: false),
        new("มหาวิทยาลัย", "มหาวิทยาลัยจำลอง", "ม.จำลอง", null, 84, 300, 400),
        new("องค์การมหาชน", "องค์การมหาชนจำลอง", "องค์การมหาชนจำลอง", null, 50, 60, 100, InProvinces: false),
        new("กองทุน", "กองทุนจำลอง", "กองทุนจำลอง", null, 7, 40, 100, InProvinces: false),
        new("องค์กรอิสระ", "องค์กรอิสระจำลอง", "องค์กรอิสระจำลอง", null, 5, 200, 200, InProvinces: false),
        new("ศาล", "สำนักงานศาลจำลอง", "ศาลจำลอง", null, 3, 300, 400, InProvinces: false),
        new("หน่วยงานในสังกัดรัฐสภา", "สำนักงานรัฐสภาจำลอง", "รัฐสภาจำลอง", null, 3, 200, 100, InProvinces: false),
        new("องค์กรอัยการ", "สำนักงานอัยการจำลอง", "อัยการจำลอง", null, 1, 300, 400, InProvinces: false),
        new("หน่วยงานของรัฐอื่น", "หน่วยงานของรัฐจำลอง", "หน่วยงานจำลอง", null, 10, 60, 100, InProvinces: false),
    ];

    /// <summary>The kind of each agency of a smaller or larger nation, in the same proportions.</summary>
    public static IReadOnlyList<AgencyKind> Of(int agencies) =>
        [.. Kinds.Zip(Shares.Of(agencies, [.. Kinds.Select(k => k.Count)]), (kind, count) => Enumerable.Repeat(kind, count)).SelectMany(k => k)];
}

/// <summary>Whole numbers in given proportions.</summary>
internal static class Shares
{
    /// <summary>Sums to the whole; by the largest remainders, those of equal ones in their order.</summary>
    public static int[] Of(int whole, IReadOnlyList<int> weights)
    {
        var sum = weights.Sum(w => (long)w);
        var shares = weights.Select(w => (int)(w * (long)whole / sum)).ToArray();
        var rest = whole - shares.Sum();
        foreach (var i in Enumerable.Range(0, weights.Count).OrderByDescending(i => weights[i] * (long)whole % sum).ThenBy(i => i).Take(rest))
            shares[i]++;
        return shares;
    }
}
