using System.Globalization;
using System.Text;
using System.Text.Json;
using NtmWorkflow.Programme.Calendar;
using NtmWorkflow.Programme.Reading;

namespace NtmWorkflow.Coordination.Journal;

/// <summary>
/// A plan's journal as a file (tệp nhật ký), for an appraisal or to be kept apart: the head on the first line, then a line of JSON for each
/// entry. It can be checked without the database, and the database against it.
/// </summary>
/// <param name="Length">How many entries the journal had when it was written out.</param>
/// <param name="LastHash">The hash of the last of them.</param>
public sealed record JournalFile(string Plan, string Title, int Length, string LastHash, IReadOnlyList<JournalRow> Entries)
{
    private const int MostBytes = 200_000_000;

    private const int LongestLine = 2_000_000;

    /// <summary>UTF-8, lines ended by a line feed.</summary>
    public byte[] Write()
    {
        var text = new StringBuilder(JsonSerializer.Serialize(new Head(Plan, Title, Length, LastHash), InputJson.Options)).Append('\n');
        foreach (var entry in Entries)
            text.Append(JsonSerializer.Serialize(entry, InputJson.Options)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <exception cref="FormatException">The bytes are no such file; the message says where and why.</exception>
    public static JournalFile Read(byte[] content)
    {
        if (content.Length > MostBytes)
            throw new FormatException($"Tệp lớn hơn {MostBytes / 1_000_000} MB, không phải nhật ký của một kế hoạch.");
        var lines = Encoding.UTF8.GetString(content).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            throw new FormatException("Tệp trống.");
        var head = Line<Head>(lines[0], 1);
        return new(head.Plan, head.Title, head.Length, head.LastHash, [.. lines.Skip(1).Select((line, i) => Line<JournalRow>(line, i + 2))]);
    }

    public JournalBreak? Break() => JournalChain.Break(Entries, Length, LastHash);

    /// <summary>Where a later journal of the same plan does not begin with this one; null when it does.</summary>
    public JournalBreak? BreakIn(IReadOnlyList<JournalRow> later)
    {
        for (var i = 0; i < Entries.Count; i++)
            if (i >= later.Count || later[i].Hash != Entries[i].Hash)
                return new(i + 1, i >= later.Count ? "có trong tệp đã xuất nhưng không còn trong kho dữ liệu" : "khác dòng cùng số trong tệp đã xuất");
        return null;
    }

    /// <summary>For Excel as it is set in Vietnam: semicolons, a byte order mark, and no cell that begins a formula.</summary>
    public byte[] Csv()
    {
        var text = new StringBuilder("Dòng;Lúc;Ai;Thay ai;Việc;Lý do;Xã;Trước;Sau;Mã băm\n");
        foreach (var e in Entries)
            text.AppendJoin(';', [$"{e.Number}", e.At.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
                Cell(e.Who), Cell(e.OnBehalfOf), Cell(e.What), Cell(e.Why), Cell(e.CommuneCode), Cell(e.Before), Cell(e.After), e.Hash]).Append('\n');
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string? text) => text is null ? ""
        : $"\"{("=+-@\t\r".Contains(text.FirstOrDefault(), StringComparison.Ordinal) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static T Line<T>(string line, int number)
    {
        if (line.Length > LongestLine)
            throw new FormatException($"Dòng {number} dài quá {LongestLine} ký tự.");
        try
        {
            return JsonSerializer.Deserialize<T>(line, InputJson.Options) ?? throw new FormatException($"Dòng {number} trống.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Dòng {number} không phải một dòng nhật ký: sai ở {e.Path ?? "đầu dòng"}.", e);
        }
    }

    private sealed record Head(string Plan, string Title, int Length, string LastHash);
}
