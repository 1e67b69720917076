using OpenIta.Agencies;
using OpenIta.Analysis;
using OpenIta.Frameworks;
using OpenIta.Measures;
using OpenIta.Measures.WorkPlans;
using OpenIta.Reports.Writing;

namespace OpenIta.Publishing;

/// <summary>What is stored of an agency and a year, as far as a report may say it.</summary>
/// <param name="Framework">Null where the year has no pack.</param>
/// <param name="Analysis">Null where the year has no result.</param>
/// <param name="Responsible">Departments by item.</param>
internal sealed record ReportMaterial(
    Agency Agency, Framework? Framework, AgencyAnalysis? Analysis, IReadOnlyList<Measure> Measures, IReadOnlyList<PlanStep> Plan,
    ILookup<string, string> Responsible, IReadOnlyList<SurveyGroup> Surveys, Emblem? Emblem);

/// <summary>A closed survey of the agency or one of its departments.</summary>
/// <param name="Department">Null for the agency as a whole.</param>
/// <param name="Scores">By node; empty where they may not be shown.</param>
internal sealed record SurveyGroup(string Instrument, string? Department, long Respondents, int Quota, int SmallestGroup, IReadOnlyDictionary<string, decimal> Scores);

/// <summary>What a report says as data, and the document it is.</summary>
internal sealed record Composition(Reports.PublishedReport Said, Documents.Document Document);
