using OpenIta.Agencies;
using OpenIta.Reports;

namespace OpenIta.Publishing;

/// <summary>The memo that takes a report up to the head of the agency: number, date and names stay open to be filled in and signed.</summary>
internal static class CoverMemo
{
    public static Memo Of(ReportRequest request, ReportMaterial material)
    {
        var words = new MemoWords(request.Language);
        var chain = Chain.Of(material.Agency);
        return new Memo(
            material.Agency.Name, null, null, null, words.Subject(request), chain.Head,
            [.. words.Body(request, material)],
            new Signatory(null, null, null, []),
            [.. chain.Offices.Select(office => new Opinion($"ความเห็นของ{office}", "", new Signatory(null, office, null, []), []))], []);
    }
}

/// <summary>Who has a say on a memo before the head of the agency, by the kind of agency; the head last.</summary>
internal sealed record Chain(string Head, IReadOnlyList<string> Offices)
{
    public static Chain Of(Agency agency) => (AgencyType.Find(agency.Type)?.Thai ?? AgencyName.Of(agency.Name).Type) switch
    {
        "องค์การบริหารส่วนตำบล" or "องค์การบริหารส่วนจังหวัด" => Under($"นายก{agency.Name}", "หัวหน้าสำนักปลัด", $"ปลัด{agency.Name}"),
        "เทศบาลตำบล" or "เทศบาลเมือง" or "เทศบาลนคร" => Under(
            agency.Name.StartsWith("เทศบาล", StringComparison.Ordinal) ? "นายกเทศมนตรี" + agency.Name["เทศบาล".Length..] : "นายกเทศมนตรี", "หัวหน้าสำนักปลัดเทศบาล", "ปลัดเทศบาล"),
        "จังหวัด" => Under($"ผู้ว่าราชการ{agency.Name}", "หัวหน้าสำนักงานจังหวัด", "รองผู้ว่าราชการจังหวัด"),
        "กรม" => Under("อธิบดี", "ผู้อำนวยการกอง", "รองอธิบดี"),
        "กระทรวง" or "สำนักงานปลัดกระทรวง" => Under("ปลัดกระทรวง", "ผู้อำนวยการกอง", "รองปลัดกระทรวง"),
        "มหาวิทยาลัย" or "สถาบันอุดมศึกษา" => Under("อธิการบดี", "ผู้อำนวยการสำนักงานอธิการบดี", "รองอธิการบดี"),
        "สถานศึกษา" or "โรงพยาบาล" or "สำนักงานเขตพื้นที่การศึกษา" => Under($"ผู้อำนวยการ{agency.Name}", "หัวหน้ากลุ่มงาน", "รองผู้อำนวยการ"),
        _ => Under($"หัวหน้าหน่วยงาน {agency.Name}", "ผู้บังคับบัญชาชั้นต้น"),
    };

    private static Chain Under(string head, params IEnumerable<string> offices) => new(head, [.. offices, head]);
}
