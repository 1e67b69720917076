namespace OpenIta.Cycles;

/// <summary>What people call the phases, in refusals, letters and pages alike.</summary>
public static class PhaseName
{
    public static string Thai(Phase phase) => Of(phase).Thai;

    public static string English(Phase phase) => Of(phase).English;

    private static (string Thai, string English) Of(Phase phase) => phase switch
    {
        Phase.Registration => ("ลงทะเบียนและยืนยันข้อมูล", "Registration"),
        Phase.Iit => ("ตอบแบบวัด IIT", "IIT survey"),
        Phase.Eit => ("ตอบแบบวัด EIT", "EIT survey"),
        Phase.Declaration => ("ตอบแบบตรวจ OIT และผู้บริหารอนุมัติ", "OIT declaration and approval"),
        Phase.Assessment => ("ตรวจให้คะแนน OIT", "OIT scoring"),
        Phase.Appeal => ("ชี้แจงและอุทธรณ์ผล OIT", "OIT appeals"),
        Phase.Publication => ("ประกาศผล", "Publication"),
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };
}
