using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Cli.Plans;

/// <summary>Reads the plan that a command is given; everything wrong with it goes to standard error, at once.</summary>
internal static class PlanInput
{
    /// <summary>Exit status of a refused input, as sysexits.h has it (EX_DATAERR).</summary>
    public const int BadData = 65;

    /// <summary>Exit status of an input that cannot be opened (EX_NOINPUT), or an output that cannot be written (EX_CANTCREAT).</summary>
    public const int NoInput = 66;

    public const int NoOutput = 73;

    public static Plan? Read(FileInfo file, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        var reading = PlanReader.Read(Bytes(file), sets);
        foreach (var problem in reading.Problems)
            Console.Error.WriteLine($"Lỗi - {problem}");
        foreach (var doubt in reading.Doubts)
            Console.Error.WriteLine($"Cần xem lại - {doubt}");
        return reading.Plan;
    }

    public static IReadOnlyDictionary<string, CriteriaSet> Sets() => Catalogue.Load();

    /// <summary>No more than it takes to see that the file is too large.</summary>
    private static byte[] Bytes(FileInfo file)
    {
        using var stream = file.OpenRead();
        var bytes = new byte[Math.Min(file.Length, PlanReader.MostBytes + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
