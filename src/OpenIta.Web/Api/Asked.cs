using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using OpenIta.OpenData;

namespace OpenIta.Web.Api;

/// <summary>What every list of the API can be narrowed by.</summary>
public sealed record Asked(
    [property: FromQuery(Name = "q"), Description("ส่วนหนึ่งของชื่อ อำเภอ หรือจังหวัด / Part of a name, district or province")] string? Text,
    [property: FromQuery(Name = "type"), Description("ประเภทหน่วยงาน / Type of agency")] string? Type,
    [property: FromQuery(Name = "province"), Description("จังหวัด / Province")] string? Province,
    [property: FromQuery(Name = "page"), Range(1, 100_000), Description("เลขหน้า เริ่มที่ 1 / Number of the page, from 1")] int? Page,
    [property: FromQuery(Name = "size"), Range(1, RowQuery.LargestPage), Description("รายการต่อหน้า ไม่เกิน 500 / Entries of a page, at most 500")] int? Size)
{
    private const int UsualSize = 100, MostPages = 100_000;

    /// <summary>False where a page or size was asked for that there can't be.</summary>
    public bool IsSound => Page is null or (>= 1 and <= MostPages) && Size is null or (>= 1 and <= RowQuery.LargestPage);

    internal RowQuery Rows(string? level = null) => new() { Text = Text, Type = Given(Type), Province = Given(Province), Level = Given(level), Page = Page ?? 1, PageSize = Size ?? UsualSize };

    internal static string? Given(string? choice) => string.IsNullOrWhiteSpace(choice) ? null : choice;
}
