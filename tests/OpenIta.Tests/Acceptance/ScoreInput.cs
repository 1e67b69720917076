using System.Globalization;
using OpenIta.TestKit;

namespace OpenIta.Tests.Acceptance;

/// <summary>Inputs of <c>openita score</c> in a folder of their own.</summary>
internal sealed class ScoreInput : IDisposable
{
    private readonly TempFolder folder = new();

    /// <summary>The indicators as report 002 prints them (the values that fit).</summary>
    public const string Report002 = """{"1":93.20,"2":81.25,"3":86.26,"4":80.48,"5":88.95,"6":80.06,"7":82.74,"8":77.72,"9":71.92,"10":18.75}""";

    /// <summary>The indicators as report 003 prints them.</summary>
    public const string Report003 = """{"1":94.56,"2":88.13,"3":90.81,"4":88.09,"5":90.53,"6":96.03,"7":96.20,"8":94.74,"9":100,"10":100}""";

    public static string Instruments(decimal iit, decimal eit, decimal oit) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"IIT":{{iit}},"EIT":{{eit}},"OIT":{{oit}}}""");

    public string Write(string name, string text) => folder.Write(name, text);

    public Task<CommandResult> Score(string framework, string scores, params string[] options) =>
        Run($$"""{"framework":"{{framework}}","scores":{{scores}}}""", options);

    public Task<CommandResult> Run(string json, params string[] options) =>
        CommandLine.Run(["score", Write("input.json", json), .. options.DefaultIfEmpty("--json")]);

    public void Dispose() => folder.Dispose();
}
