namespace OpenIta.TestKit;

/// <summary>Files of the repository for tests: samples, packs, tables kept beside the code.</summary>
public static class Repository
{
    /// <summary>The folder that holds OpenIta.slnx.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The five published reports, in order of their names.</summary>
    public static IReadOnlyList<string> Samples { get; } =
        [.. Directory.GetFiles(Path("samples"), "*.txt").Order(StringComparer.Ordinal)];

    /// <summary>The sample whose name starts with a number such as <c>002</c>.</summary>
    public static string Sample(string number) =>
        Samples.Single(s => System.IO.Path.GetFileName(s).StartsWith(number + "_", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "OpenIta.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("OpenIta.slnx is in no folder above the tests.");
    }
}
