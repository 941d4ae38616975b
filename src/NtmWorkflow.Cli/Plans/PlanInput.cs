using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Cli.Plans;

/// <summary>Reads the plan that a command is given; everything wrong with it goes to standard error, at once.</summary>
internal static class PlanInput
{
    /// <returns>The plan, or the exit status that tells why there is none.</returns>
    public static (Plan? Plan, int Status) Read(FileInfo file, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        if (Directory.Exists(file.FullName))
            return (null, Answer.Refuse($"{file} là một thư mục. Ghi đường dẫn đến tệp kế hoạch (.json) trong đó.", Answer.NoInput));
        if (!file.Exists)
            return (null, Answer.Refuse($"Không có tệp {file}. Kiểm tra lại đường dẫn.", Answer.NoInput));
        try
        {
            return Judged(PlanReader.Read(Bytes(file), sets));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Answer.Refuse($"Không đọc được tệp {file}: {Answer.Cause(e)}. Kiểm tra lại quyền đọc tệp.", Answer.NoInput));
        }
    }

    public static IReadOnlyDictionary<string, CriteriaSet> Sets() => Catalogue.Load();

    private static (Plan? Plan, int Status) Judged(PlanReading reading)
    {
        foreach (var problem in reading.Problems)
            Console.Error.WriteLine($"Lỗi - {problem}");
        foreach (var doubt in reading.Doubts)
            Console.Error.WriteLine($"Cần xem lại - {doubt}");
        return (reading.Plan, reading.Plan is null ? Answer.BadData : 0);
    }

    /// <summary>No more than it takes to see that the file is too large.</summary>
    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(file.Length, PlanReader.MostBytes + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
