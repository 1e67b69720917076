namespace OpenIta.Web.Language;

/// <summary>Open data and the reference of the API.</summary>
public sealed class OpenDataTexts(Speech s)
{
    public string Title => s.Pick("ข้อมูลเปิด", "Open data");

    public string Lead => s.Pick(
        "ผลการประเมินที่เผยแพร่แล้วทั้งหมด รายปี เป็น CSV และ JSON แต่ละรุ่นคงที่ มีเลขรุ่น ที่อยู่ถาวร และค่าตรวจสอบ",
        "All published results, by year, as CSV and JSON. Every version is frozen, with a number, a lasting address and checksums.");

    public string Empty => s.Pick("ยังไม่มีข้อมูลเปิด", "No open data yet");

    public string EmptyNext => s.Pick("ระบบทำข้อมูลเปิดรุ่นแรกให้เองหลังประกาศผลหรือนำเข้ารายงาน", "The first version is made by itself after results are published or reports imported.");

    public string Versions => s.Pick("รุ่นของข้อมูลรายปี", "Versions by year");

    public string Latest => s.Pick("รุ่นล่าสุด", "Latest version");

    public string Earlier => s.Pick("รุ่นก่อน", "Earlier versions");

    public string MadeAt => s.Pick("ทำเมื่อ", "Made");

    public string Version(int number) => s.Pick($"รุ่นที่ {number}", $"Version {number}");

    public string Programs => s.Pick("สำหรับโปรแกรม", "For programs");

    public string Reference => s.Pick("คู่มือ API", "Reference of the API");

    public string CatalogueLink => s.Pick("บัญชีข้อมูล DCAT (JSON-LD)", "DCAT catalogue (JSON-LD)");

    public string LicenceTitle => s.Pick("สัญญาอนุญาต", "Licence");

    public string Heading(int year, int version) => s.Pick($"ข้อมูลเปิด ITA ปีงบประมาณ {s.Year(year)} รุ่นที่ {version}", $"ITA open data, {s.Year(year)}, version {version}");

    public string MadeOn(string moment) => s.Pick($"ทำเมื่อ {moment}", $"Made {moment}");

    public string Frozen(string address) => s.Pick($"รุ่นนี้ไม่เปลี่ยนอีก อ้างอิงได้ด้วยที่อยู่ {address}", $"This version never changes; cite it by its address {address}.");

    public string Files => s.Pick("ไฟล์", "Files");

    public string File => s.Pick("ชื่อไฟล์", "File");

    public string Holds => s.Pick("เนื้อหา", "What it holds");

    public string HoldsOf(string file) => file.Split('.')[0] switch
    {
        "agencies" => s.Pick("หน่วยงานที่มีผลในปีนี้", "Agencies with a result in the year"),
        "results" => s.Pick("คะแนนทุกจุดและระดับ", "Scores at every node, and levels"),
        "items" => s.Pick("คะแนนรายข้อ OIT", "Marks of every OIT item"),
        "surveys" => s.Pick("จำนวนคำตอบแบบวัด ปกปิดกลุ่มเล็ก", "Tallies of surveys, small groups suppressed"),
        "framework" => s.Pick("กรอบการประเมิน", "The framework"),
        "dictionary" => s.Pick("พจนานุกรมข้อมูล", "Data dictionary"),
        "LICENCE" => s.Pick("สัญญาอนุญาต", "Licence"),
        _ => s.Pick("ค่าตรวจสอบของทุกไฟล์", "Checksums of all files"),
    };

    public string Bytes => s.Pick("ไบต์", "Bytes");

    public string Dictionary => s.Pick("พจนานุกรมข้อมูล", "Data dictionary");

    public string Column => s.Pick("คอลัมน์", "Column");

    public string Type => s.Pick("ชนิด", "Type");

    public string Meaning => s.Pick("ความหมาย", "Meaning");

    public string Name => s.Pick("ชื่อ", "Name");

    public string ReferenceTitle => s.Pick("คู่มือ API ข้อมูลเปิด", "Open data API reference");

    public string Document => s.Pick("เอกสาร OpenAPI 3.1 (JSON)", "OpenAPI 3.1 document (JSON)");

    public string Rules => s.Pick("กติกา", "Rules");

    public string RulePages => s.Pick("รายการแบ่งหน้าด้วย page และ size ไม่เกิน 500 รายการต่อหน้า", "Lists come in pages: page and size, at most 500 entries each.");

    public string RuleTag => s.Pick("ทุกคำตอบมี ETag ส่ง If-None-Match กลับมาแล้วจะได้ 304 เมื่อไม่มีอะไรเปลี่ยน", "Every answer has an ETag; sent back as If-None-Match it gives 304 while nothing changed.");

    public string RuleLimit => s.Pick("ขอได้ต่อเนื่องราว 10 ครั้งต่อวินาทีต่อแหล่ง เกินแล้วได้ 429 พร้อม Retry-After", "About 10 requests a second from one source; beyond, 429 with Retry-After.");

    public string RuleKey => s.Pick("ข้อมูลที่จำกัดสิทธิ์ต้องส่งกุญแจในหัว Authorization: Bearer ผู้ดูแลระบบเป็นผู้ออกกุญแจ", "Restricted data need a key in the header Authorization: Bearer; an administrator makes it.");

    public string Operations => s.Pick("ที่อยู่ของ API", "Operations");

    public string NeedsKey => s.Pick("ต้องใช้กุญแจ", "Needs a key.");

    public string Parameters => s.Pick("ค่าที่ส่งได้", "Parameters");

    public string Responses => s.Pick("คำตอบ", "Responses");

    public string Schemas => s.Pick("โครงสร้างของคำตอบ", "Schemas");
}
