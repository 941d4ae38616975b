using System.CommandLine;
using NtmWorkflow.Coordination.Criteria;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Cli.Criteria;

/// <summary>ntm criteria: the codes that an input may use, with what they mean.</summary>
internal static class ListCriteria
{
    public static Command Command()
    {
        var code = new Argument<string?>("SET") { Description = "The code of a criteria set; without it, all sets are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("criteria", "List the indicator codes of a criteria set with their names and levels.") { code };
        command.SetAction(parsed => Run(parsed.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        var sets = Catalogue.Load();
        if (code is not null && !sets.ContainsKey(code))
            return Answer.Refuse($"Không có bộ tiêu chí '{code}'. Chọn một trong: {string.Join(", ", sets.Keys.Order(StringComparer.Ordinal))}.", Answer.BadData);
        var lines = code is null ? sets.Values.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => $"{s.Code}\t{s.Name}") : sets[code].Criteria.SelectMany(Lines);
        foreach (var line in lines)
            Console.Out.WriteLine(line);
        return 0;
    }

    private static IEnumerable<string> Lines(Criterion criterion) =>
        criterion.Indicators.Select(i => $"{i.Code}\t{i.Name}\t{Level(i.Threshold)}").Prepend($"{criterion.Number}. {criterion.Name}");

    /// <summary>A level that is known only from memory is shown as such.</summary>
    private static string Level(Threshold threshold) =>
        threshold.Wording + (threshold is { Certainty: Certainty.Recalled, Value: not null } ? " (chưa xác nhận)" : "");
}
