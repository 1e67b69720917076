using System.Text;
using OpenIta.Basics;

namespace OpenIta.Scoring.Answers;

/// <summary>Counts rows of answers. The hot path of scoring: nothing is allocated per row.</summary>
internal sealed class AnswerRows
{
    private readonly AnswerForm form;
    private readonly string[] fields;
    private readonly long[][] counts;
    private long respondents;

    private AnswerRows(AnswerForm form, string[] fields)
    {
        this.form = form;
        this.fields = fields;
        // Index 0 stays unused: options are numbered from 1, as in the file.
        counts = [.. fields.Select(f => new long[form.Options(f)!.Value + 1])];
    }

    public static Result<AnswerRows> FromHeader(ReadOnlySpan<byte> header, AnswerForm form)
    {
        var columns = Encoding.UTF8.GetString(header).Split(',').Select(cell => cell.Trim().Trim('"').Trim()).ToArray();
        foreach (var field in columns)
        {
            if (form.Options(field) is not { } options)
                return new AnswerColumnUnknown(Short(field), form.Instrument);
            if (options == 0)
                return new AnswerScaleUnknown(field);
        }
        return columns.CountBy(c => c).FirstOrDefault(c => c.Value > 1).Key is { } twice ? new AnswerColumnTwice(twice) : new AnswerRows(form, columns);
    }

    /// <summary>Counts one row; a refusal when it is not one. An empty line is no respondent.</summary>
    public Refusal? Add(ReadOnlySpan<byte> row)
    {
        if (row.IsEmpty)
            return null;
        var column = 0;
        var rest = row;
        while (true)
        {
            var comma = rest.IndexOf((byte)',');
            var cell = comma < 0 ? rest : rest[..comma];
            if (column < fields.Length && Count(column, cell) is { } refusal)
                return refusal;
            column++;
            if (comma < 0)
                break;
            rest = rest[(comma + 1)..];
        }
        respondents++;
        return column == fields.Length ? null : new AnswerRowRagged(fields.Length, column);
    }

    public AnswerTally Tally() => new(form, fields, counts, respondents);

    private AnswerNotAnOption? Count(int column, ReadOnlySpan<byte> cell)
    {
        var options = counts[column];
        // Nearly every cell is one digit.
        var option = cell is [>= (byte)'1' and <= (byte)'9'] ? cell[0] - '0' : Number(cell);
        if (option == Unanswered)
            return null;
        if (option < 1 || option >= options.Length)
            return new AnswerNotAnOption(fields[column], Short(Encoding.UTF8.GetString(cell)), options.Length - 1);
        options[option]++;
        return null;
    }

    private const int Unanswered = 0;
    private const int NoNumber = -1;

    private static int Number(ReadOnlySpan<byte> cell)
    {
        cell = cell.Trim(" \t"u8);
        if (cell is [(byte)'"', .., (byte)'"'])
            cell = cell[1..^1].Trim(" \t"u8);
        if (cell.IsEmpty)
            return Unanswered;
        var number = 0;
        foreach (var b in cell)
        {
            if (b is < (byte)'0' or > (byte)'9' || number > 99)
                return NoNumber;
            number = number * 10 + (b - '0');
        }
        return number == 0 ? NoNumber : number;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
