using System.Globalization;
using OpenIta.Bench;

// dotnet run -c Release --project bench/OpenIta.Bench -- NAME
return args switch
{
    ["answers"] => AnswersBench.Run(rows: 1_350_000),
    ["answers", var rows] when int.TryParse(rows, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 10_000_000 => AnswersBench.Run(n),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("answers [ROWS]   score raw answers, beside merely reading the same bytes");
    return 2;
}
