using System.Diagnostics;

namespace NtmWorkflow.Benchmarks;

/// <summary>
/// All ways round after round, in ever another order, each compared with the others of its round: on a machine that is
/// not quiet, figures that were taken a minute apart cannot be divided by each other.
/// </summary>
internal static class SideBySide
{
    private const int WarmUps = 200, Rounds = 1000, BatchMicroseconds = 1000;

    public static void Print(string document)
    {
        var making = new Making { Document = document };
        making.Setup();
        var rows = Measure([making.Template, making.TemplateFromJson, making.Floor, making.SdkWriter, making.Sdk]);
        Console.WriteLine($"{document,-8} median   ratio to the floor   ratio to the compiled template (medians of {Rounds} rounds)");
        foreach (var (way, times) in rows)
            Console.WriteLine($"{Median(times),12:N1} us {Ratio(times, rows[2].Times),14:N2} {Ratio(times, rows[0].Times),14:N2}    {way}");
    }

    private static List<(string Way, double[] Times)> Measure(Action[] ways)
    {
        for (var i = 0; i < WarmUps; i++)
            foreach (var way in ways)
                way();
        var batch = Math.Max(1, (int)(BatchMicroseconds / Time(ways[0], 1)));
        var rows = ways.Select(way => (way.Method.Name, new double[Rounds])).ToList();
        int[] order = [.. Enumerable.Range(0, ways.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            Random.Shared.Shuffle(order);
            foreach (var i in order)
                rows[i].Item2[round] = Time(ways[i], batch);
        }
        return rows;
    }

    private static double Time(Action way, int times)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            way();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / times;
    }

    private static double Ratio(double[] times, double[] others) => Median([.. times.Zip(others, (time, other) => time / other)]);

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
