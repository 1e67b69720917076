using System.Buffers.Text;
using OpenIta.Cycles;
using OpenIta.Surveys;

namespace OpenIta.Simulation;

/// <summary>The survey of one agency under one instrument, with all who answer it.</summary>
internal sealed class SyntheticSurvey(SimulatedYear year, SyntheticAgency agency, AnswerSheet sheet)
{
    private readonly string name = $"survey/{sheet.Instrument.Code}";

    public SyntheticAgency Agency => agency;

    public bool IsOfStaff => sheet.Instrument.Code == "IIT";

    public int Respondents => IsOfStaff ? agency.Staff : agency.Public;

    private PhaseWindow Window => year.Window(RunSurveyCalendar.PhaseOf(sheet.Instrument.Code));

    /// <summary>As it is opened. Some agencies get more answers than were asked for, some fewer.</summary>
    public Survey Opened()
    {
        var random = year.Random(name, agency.Number);
        return new Survey(
            random.Id(Window.Opens), Code(), agency.Agency.Id, null, year.Framework.Id, sheet.Instrument.Code, IsOfStaff ? Admission.AccessCode : Admission.Open,
            Window.Opens, Window.Closes, Math.Max(1, Respondents * random.Around(1000, 150) / 1000), sheet.Framework.Privacy.SmallestGroup)
        { Cycle = year.Cycle.Id };
    }

    /// <summary>One access code for each of the staff who answer, and some that nobody used.</summary>
    public IEnumerable<string> Codes() => IsOfStaff ? Enumerable.Range(0, Respondents + 3).Select(AccessCode) : [];

    /// <summary>What everybody sent, as <see cref="SubmitResponse"/> hands it to the writer.</summary>
    public IEnumerable<Submission> Sent()
    {
        var survey = Opened();
        var answers = new SyntheticAnswers(year, agency, sheet);
        var random = year.Random(name + "/sent", agency.Number);
        for (var i = 0; i < Respondents; i++)
        {
            var at = Window.Opens + TimeSpan.FromTicks((Window.Closes - Window.Opens).Ticks / 1000 * random.Below(1000));
            // Of the EIT of FY2564, 42.47 % were collected (group 6, online.anyflip.com/qxtmp/cuda).
            var part = !IsOfStaff && random.Chance(425) ? SurveyPart.Collected : SurveyPart.Own;
            yield return new Submission(survey, part, answers.Next(random), random.Chance(20) ? "en" : "th", FormKey(random), IsOfStaff ? AccessCode(i) : "", at);
        }
    }

    private string AccessCode(int respondent) => ReadableCode.Secret.From(year.Random($"{name}/code/{agency.Number}", respondent).Bytes(10));

    private static string FormKey(SplitMix random) => Base64Url.EncodeToString(random.Bytes(16));

    // 30 bits, different for every survey of every year: counted up by an odd step, which visits all before one comes again.
    private string Code()
    {
        const uint step = 0x2545F491;
        var count = (uint)((year.Plan.Year - 2500) * 50_000 + agency.Number * 2 + (IsOfStaff ? 0 : 1));
        var bits = ((uint)year.Plan.Seed + count * step) << 2;
        return ReadableCode.OfSurvey.From([(byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits, 0]);
    }
}
