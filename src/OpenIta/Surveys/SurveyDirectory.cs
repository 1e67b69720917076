using System.Collections.Concurrent;
using System.Data.Common;
using OpenIta.Agencies;
using OpenIta.Basics;
using OpenIta.Frameworks;
using OpenIta.Storage;

namespace OpenIta.Surveys;

/// <summary>A survey with what its pages show.</summary>
public sealed record AskedSurvey(Survey Survey, Agency Agency, Department? Department, AnswerSheet Sheet);

/// <summary>
/// Surveys by the code in their address, remembered for seconds: pages are asked for thousands of times a second.
/// Whether a survey is open is always decided anew where answers are stored.
/// </summary>
public sealed class SurveyDirectory(Database database, FrameworkLibrary frameworks, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2);
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);

    // Packs do not change while the program runs.
    private readonly ConcurrentDictionary<(string Framework, string Instrument), Result<AnswerSheet>> sheets = new();

    public async Task<Result<AskedSurvey>> Find(string typedCode)
    {
        if (ReadableCode.OfSurvey.Read(typedCode) is not { } code)
            return new SurveyCodeMistyped(typedCode.Length <= 20 ? typedCode : typedCode[..20]);
        var now = time.GetUtcNow();
        if (!known.TryGetValue(code, out var entry) || entry.Until <= now)
        {
            if (known.Count >= Most)
                known.Clear();
            entry = known.AddOrUpdate(code, c => LookUp(c, now, null), (c, before) => before.Until > now ? before : LookUp(c, now, before.Finding.Value));
        }
        var kept = false;
        try
        {
            // Those who ask meanwhile wait for the one answer: thousands open a survey at the same moment.
            var found = await entry.Finding.Value;
            kept = !found.IsRefused;
            return found;
        }
        finally
        {
            if (!kept)
                known.TryRemove(KeyValuePair.Create(code, entry));
        }
    }

    /// <summary>Lets a survey be found that lies in no database, until it is taken back. Nothing that is sent to it is stored.</summary>
    public IDisposable Lend(AskedSurvey survey)
    {
        var entry = new Entry(new Lazy<Task<Result<AskedSurvey>>>(Task.FromResult<Result<AskedSurvey>>(survey)), DateTimeOffset.MaxValue);
        known[survey.Survey.Code] = entry;
        return new Loan(known, KeyValuePair.Create(survey.Survey.Code, entry));
    }

    private Entry LookUp(string code, DateTimeOffset now, Task<Result<AskedSurvey>>? before) =>
        new(new Lazy<Task<Result<AskedSurvey>>>(() => Ask(code, before)), now + Remembered);

    private async Task<Result<AskedSurvey>> Ask(string code, Task<Result<AskedSurvey>>? before)
    {
        try
        {
            return await database.Read(session => Load(session, code));
        }
        // The database is gone for a moment: people go on with the survey as it was, and what they send waits for it.
        catch (DbException) when (before is { IsCompletedSuccessfully: true })
        {
            return await before;
        }
    }

    private async Task<Result<AskedSurvey>> Load(Session session, string code)
    {
        if (await SurveyStore.Find(session, code) is not { } survey)
            return new SurveyUnknown(code);
        var sheet = sheets.GetOrAdd((survey.Framework, survey.Instrument), s => frameworks.Find(s.Framework).Then(framework => AnswerSheet.Of(framework, s.Instrument)));
        if (sheet.IsRefused)
            return sheet.Refusal;
        var agency = await AgencyStore.Find(session, survey.Agency);
        var department = survey.Department is { } id ? await DepartmentStore.Find(session, id) : null;
        return new AskedSurvey(survey, agency!, department, sheet.Value);
    }

    private sealed record Entry(Lazy<Task<Result<AskedSurvey>>> Finding, DateTimeOffset Until);

    private sealed record Loan(ConcurrentDictionary<string, Entry> Known, KeyValuePair<string, Entry> Lent) : IDisposable
    {
        public void Dispose() => Known.TryRemove(Lent);
    }
}
