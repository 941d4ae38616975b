using CsCheck;

namespace NtmWorkflow.Tests.Lifecycle;

/// <summary>Flowcharts built of nested blocks, as the lines of a <see cref="Sketch"/>; and some with one connection bent.</summary>
internal static class RandomFlowchart
{
    private enum Shape
    {
        Task,
        Timer,
        Letter,
        Assignment,
        Choice,
        Fork,
        Loop,
    }

    private sealed record Block(Shape Shape, int Pick, Block[] Inner);

    private static readonly Block Task = new(Shape.Task, 0, []);
    private static readonly Block Letter = new(Shape.Letter, 0, []);

    private static readonly Gen<Block> Blocks = Gen.Recursive<Block>((depth, inner) =>
        from shape in depth < 3 ? Gen.Enum<Shape>() : Gen.Bool.Select(wait => wait ? Shape.Task : Shape.Letter)
        from pick in Gen.Int[0, 2]
        from parts in shape is Shape.Choice or Shape.Fork or Shape.Loop ? inner.Array[1, 3] : Gen.Const(Array.Empty<Block>())
        select new Block(shape, pick, parts));

    /// <summary>Any nesting: those with a loop inside a branch or a choice are refused.</summary>
    public static readonly Gen<string> Any = Blocks.Array[1, 4].Select(blocks => new Drawing().Draw(blocks));

    public static readonly Gen<string> Sound =
        Blocks.Array[1, 4].Select(blocks => new Drawing().Draw(blocks.Select(block => Straight(block, false))));

    public static readonly Gen<string> Bent = Gen.Select(Any, Gen.Int[0, 1000], Gen.Int[0, 1000]).Select((lines, which, where) =>
    {
        var all = lines.Split('\n');
        var connections = all.Where(line => line.Contains(" -> ", StringComparison.Ordinal)).ToList();
        var bent = connections[which % connections.Count];
        var target = connections[where % connections.Count].Split(" -> ")[1];
        return string.Join('\n', all.Select(line => line == bent ? $"{line.Split(" -> ")[0]} -> {target}" : line));
    });

    /// <summary>The same without loops inside branches and choices.</summary>
    private static Block Straight(Block block, bool inside) => inside && block.Shape == Shape.Loop
        ? Task
        : block with { Inner = [.. block.Inner.Select(inner => Straight(inner, inside || block.Shape is Shape.Choice or Shape.Fork))] };

    private sealed class Drawing
    {
        private readonly List<string> lines = ["start Start", "end End"];
        private int count;

        public string Draw(IEnumerable<Block> blocks)
        {
            Connect(Series(blocks, ["start.Done"]), "end");
            return string.Join('\n', lines);
        }

        /// <summary>Draws blocks one after another behind these ports; the ports that are then open.</summary>
        private string[] Series(IEnumerable<Block> blocks, string[] open) => blocks.Aggregate(open, (ports, block) => One(block, ports));

        private string[] One(Block block, string[] open) => block.Shape switch
        {
            Shape.Timer => [$"{Add("WaitUntil", open)}.Done"],
            Shape.Letter => [$"{Add("Document", open)}.Done"],
            Shape.Assignment => [$"{Add($"SetVariable flag {(block.Pick == 0 ? "true" : "false")}", open)}.Done"],
            Shape.Choice => Choice(block, open),
            Shape.Fork => Fork(block, open),
            Shape.Loop => Loop(block, open),
            _ => [$"{Add("HumanTask Done", open)}.Done"],
        };

        private string[] Choice(Block block, string[] open)
        {
            var choice = Add(block.Pick switch { 0 => "FlowDecision flag", 1 => "FlowDecision if flag or count >= 2", _ => "HumanTask True False" }, open);
            return [.. Series(block.Inner, [$"{choice}.True"]), $"{choice}.False"];
        }

        private string[] Fork(Block block, string[] open)
        {
            var fork = Add("FlowFork " + string.Join(' ', block.Inner.Select((_, index) => $"b{index}")), open);
            var ends = block.Inner.SelectMany((inner, index) => Series(block.Pick == 1 ? [inner, Letter] : [Task, inner, Letter], [$"{fork}.b{index}"])).ToArray();
            return [$"{Add(block.Pick == 2 ? "FlowJoin WaitAny" : "FlowJoin WaitAll", ends)}.Done"];
        }

        private string[] Loop(Block block, string[] open)
        {
            var first = Add("Document", open);
            var last = Add("HumanTask Again On", Series(block.Inner, [$"{first}.Done"]));
            Connect([$"{last}.Again"], first);
            return [$"{last}.On"];
        }

        private string Add(string type, string[] open)
        {
            var id = $"a{count++}";
            lines.Add($"{id} {type}");
            Connect(open, id);
            return id;
        }

        private void Connect(string[] open, string id) => lines.AddRange(open.Select(port => $"{port} -> {id}"));
    }
}
