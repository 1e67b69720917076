using System.ComponentModel;
using OpenIta.Agencies;
using OpenIta.OpenData;
using OpenIta.Results;
using OpenIta.Statistics;

namespace OpenIta.Web.Api;

[Description("หน้าหนึ่งของรายการ / One page of a list")]
public sealed record ApiPage<T>(
    [property: Description("เลขหน้า เริ่มที่ 1 / Number of the page, from 1")] int Page,
    [property: Description("จำนวนหน้า / Number of pages")] int Pages,
    [property: Description("จำนวนทั้งหมด / Number of all entries")] long Count,
    [property: Description("รายการในหน้านี้ / Entries of this page")] IReadOnlyList<T> Items)
{
    public static ApiPage<T> Of<TRow>(Page<TRow> page, Func<TRow, T> entry) => new(page.Number, page.Pages, page.Count, [.. page.Rows.Select(entry)]);
}

[Description("ทางเข้าของ API / The entry of the API")]
public sealed record ApiEntry(
    [property: Description("เอกสาร OpenAPI / The OpenAPI document")] string Document,
    [property: Description("คู่มือสำหรับคนอ่าน / The reference for people")] string Reference,
    [property: Description("บัญชีข้อมูล DCAT / The DCAT catalogue")] string Catalogue,
    [property: Description("สัญญาอนุญาต / The licence")] string Licence);

[Description("ปีงบประมาณที่มีผลเผยแพร่ / A fiscal year with published results")]
public sealed record ApiYear(
    [property: Description("ปี พ.ศ. / Buddhist Era")] int FiscalYear,
    [property: Description("จำนวนหน่วยงาน / Number of agencies")] int Agencies,
    [property: Description("คะแนนเฉลี่ย 0 ถึง 100 / Mean total, 0 to 100")] decimal? Mean,
    [property: Description("รหัสกรอบการประเมิน / Id of the framework")] string? Framework);

[Description("หน่วยงาน / An agency")]
public sealed record ApiAgency(
    [property: Description("รหัสในระบบนี้ / Id in this system")] Guid Id,
    [property: Description("รหัสตามทะเบียน / Code in the registry")] string? Code,
    [property: Description("ชื่อ / Name")] string Name,
    [property: Description("ประเภท / Type")] string? Type,
    [property: Description("กลุ่มขนาดในประเภท / Size within the type")] string? Size,
    [property: Description("อำเภอ / District")] string? District,
    [property: Description("จังหวัด / Province")] string? Province)
{
    internal static ApiAgency Of(AgencyEntry entry) => new(entry.Id, entry.Code, entry.Name, entry.Type, entry.Size, entry.District, entry.Province);

    internal static ApiAgency Of(Agency agency) => new(agency.Id, agency.Code, agency.Name, agency.Type, agency.SizeGroup, agency.District, agency.Province);
}

[Description("ผลของหน่วยงานในปีหนึ่ง / The result of an agency in a year")]
public sealed record ApiResult(
    [property: Description("รหัสหน่วยงาน / Id of the agency")] Guid Agency,
    [property: Description("ชื่อหน่วยงาน / Name of the agency")] string Name,
    [property: Description("ประเภท / Type")] string? Type,
    [property: Description("จังหวัด / Province")] string? Province,
    [property: Description("ปี พ.ศ. / Buddhist Era")] int FiscalYear,
    [property: Description("คะแนนรวม 0 ถึง 100 / Total, 0 to 100")] decimal? Total,
    [property: Description("รหัสระดับ / Code of the level")] string? Level,
    [property: Description("คะแนนทุกจุดที่ทราบ ตามรหัสในกรอบการประเมิน / Every known score by its code in the framework")] IReadOnlyDictionary<string, decimal> Scores)
{
    internal static ApiResult Of(ResultRow row)
    {
        var year = row.Result.Year;
        return new ApiResult(row.Agency, row.Name, row.Type, row.Province, year.FiscalYear, year.Total, year.Level?.Code, year.Scores);
    }
}

[Description("อันดับของหน่วยงานในกลุ่ม / The place of an agency in its peer group")]
public sealed record ApiRanked(
    [property: Description("อันดับ คะแนนเท่ากันได้อันดับเดียวกัน / Place; equal totals share it")] long Place,
    [property: Description("รหัสหน่วยงาน / Id of the agency")] Guid Agency,
    [property: Description("ชื่อหน่วยงาน / Name of the agency")] string Name,
    [property: Description("จังหวัด / Province")] string? Province,
    [property: Description("คะแนนรวม / Total")] decimal Total,
    [property: Description("เปลี่ยนจากปีก่อน / Change since the year before")] decimal? Change,
    [property: Description("รหัสระดับ / Code of the level")] string? Level)
{
    internal static ApiRanked Of(RankedAgency row) => new(row.Place, row.Id, row.Name, row.Province, row.Total, row.Change, row.Level?.Code);
}

[Description("จุดหนึ่งของกรอบการประเมิน / A node of a framework")]
public sealed record ApiNode(
    [property: Description("รหัส / Code")] string Code,
    [property: Description("ชนิด / Kind")] string Kind,
    [property: Description("รหัสจุดที่อยู่เหนือขึ้นไป / Code of the node above")] string? Parent,
    [property: Description("น้ำหนัก ร้อยละ / Weight, percent")] decimal? Weight,
    [property: Description("ชื่อภาษาไทย / Title in Thai")] string? Thai,
    [property: Description("ชื่อภาษาอังกฤษ / Title in English")] string? English);

[Description("ข้อมูลเปิดรุ่นหนึ่งของปี / A version of a year's open data")]
public sealed record ApiSnapshot(
    [property: Description("ปี พ.ศ. / Buddhist Era")] int FiscalYear,
    [property: Description("เลขรุ่น / Number of the version")] int Version,
    [property: Description("ทำเมื่อ / When it was made")] DateTimeOffset MadeAt,
    [property: Description("ไฟล์ / Files")] IReadOnlyList<ApiFile> Files)
{
    internal static ApiSnapshot Of(Snapshot snapshot) => new(
        snapshot.FiscalYear, snapshot.Version, snapshot.MadeAt, [.. snapshot.Files.Select(f => new ApiFile(snapshot.AddressOf(f), f.Bytes, f.Sha256))]);
}

[Description("ไฟล์หนึ่งของข้อมูลเปิด / A file of open data")]
public sealed record ApiFile(
    [property: Description("ที่อยู่ในเว็บไซต์นี้ / Address on this site")] string Address,
    [property: Description("ขนาดเป็นไบต์ / Bytes")] long Bytes,
    [property: Description("SHA-256")] string Sha256);

[Description("ความคืบหน้าของแบบวัดที่เปิดอยู่ในจังหวัดหนึ่ง / Fill of the open surveys of a province")]
public sealed record ApiFill(
    [property: Description("จังหวัด / Province")] string Province,
    [property: Description("แบบวัด / Instrument")] string Instrument,
    [property: Description("จำนวนแบบวัดที่เปิด / Open surveys")] long Surveys,
    [property: Description("ที่ครบจำนวนแล้ว / Surveys whose quota is full")] long Reached,
    [property: Description("จำนวนที่ต้องการ / Quota")] long Quota,
    [property: Description("ตอบแล้ว / Answers")] long Answers)
{
    internal static ApiFill Of(PlaceFill fill) => new(fill.Province, fill.Instrument, fill.Surveys, fill.Reached, fill.Quota, fill.Answers);
}
