using System.Text;
using OpenIta.Basics;

namespace OpenIta.Scoring.Answers;

/// <summary>
/// Reads raw answers as a stream: a header of field codes, then a row per respondent with option numbers from 1; an empty cell is unanswered.
/// Memory does not grow with the number of rows. Comma-separated UTF-8, with or without byte order mark, LF or CRLF, cells plain or in quotes.
/// </summary>
public static class AnswerFile
{
    private const int LongestRow = 64 * 1024;

    public static Result<AnswerTally> Read(string path, AnswerForm form)
    {
        try
        {
            if (!File.Exists(path))
                return InputFile.Missing(path);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
            return stream.Length == 0 ? new FileEmpty(path) : Read(stream, path, form);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileUnreadable(path);
        }
    }

    /// <param name="stream">Read once from its place to its end.</param>
    /// <param name="name">Names the input in refusals.</param>
    public static Result<AnswerTally> Read(Stream stream, string name, AnswerForm form)
    {
        var buffer = new byte[4 * LongestRow];
        var filled = 0;
        var line = 0;
        AnswerRows? rows = null;
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var ended = read == 0;
            var at = line == 0 && filled >= 3 && buffer.AsSpan(0, 3).SequenceEqual(Encoding.UTF8.Preamble) ? 3 : 0;
            while (at < filled)
            {
                var rest = buffer.AsSpan(at, filled - at);
                var length = rest.IndexOf((byte)'\n');
                if (length < 0 && !ended)
                    break;
                var row = length < 0 ? rest : rest[..length];
                at += length < 0 ? row.Length : length + 1;
                line++;
                row = row.TrimEnd((byte)'\r');
                if (rows is null)
                {
                    if (InputFile.IsBinary(row))
                        return new FileIsBinary(name);
                    var header = AnswerRows.FromHeader(row, form);
                    if (header.IsRefused)
                        return header.Refusal with { Place = new SourcePlace(name, line) };
                    rows = header.Value;
                }
                else if (rows.Add(row) is { } refusal)
                    return refusal with { Place = new SourcePlace(name, line) };
            }
            buffer.AsSpan(at, filled - at).CopyTo(buffer);
            filled -= at;
            if (filled > LongestRow)
                return new AnswerRowTooLong(LongestRow) { Place = new SourcePlace(name, line + 1) };
            if (ended)
                return rows is null ? new FileEmpty(name) : rows.Tally() is { Respondents: > 0 } tally ? tally : new AnswersEmpty() { Place = new SourcePlace(name, line) };
        }
    }
}
