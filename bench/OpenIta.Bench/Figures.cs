using System.Globalization;

namespace OpenIta.Bench;

/// <summary>How every measurement says what it found: a name and a figure on a line.</summary>
internal static class Figures
{
    public static void Line(string name, string value) => Console.Out.WriteLine($"{name,-50}{value}");

    /// <summary>With two decimals.</summary>
    public static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
