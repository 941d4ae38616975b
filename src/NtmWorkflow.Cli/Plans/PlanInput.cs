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
        var (content, status) = Answer.Input(file, PlanReader.MostBytes, "kế hoạch (.json)");
        return content is null ? (null, status) : Judged(PlanReader.Read(content, sets));
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
}
