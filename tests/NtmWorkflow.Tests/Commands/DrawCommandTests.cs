namespace NtmWorkflow.Tests.Commands;

/// <summary>ntm workflows draw.</summary>
public sealed class DrawCommandTests : IDisposable
{
    private static readonly string Definition = Path.Combine(AppContext.BaseDirectory, "workflows", "plan-preparation.json");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ntm-draw-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_name_of_the_file_tells_how_to_draw()
    {
        Assert.StartsWith("<svg ", await DrawnAsync("quy-trinh.svg"), StringComparison.Ordinal);
        Assert.StartsWith("flowchart TD\n", await DrawnAsync("quy-trinh.mmd"), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(Definition), await DrawnAsync("quy-trinh.json"));
        Assert.StartsWith("flowchart TD\n", (await Ntm.RunAsync("workflows", "draw", Definition, "--format", "mermaid")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_refused_with_the_mend()
    {
        var broken = Path.Combine(_folder.FullName, "hong.json");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(Definition)).Replace("Elsa.End", "Elsa.Ende", StringComparison.Ordinal));
        var refused = await Ntm.RunAsync("workflows", "draw", broken);
        Assert.Equal(65, refused.Status);
        Assert.Contains("Không có loại bước «Elsa.Ende»", refused.Error, StringComparison.Ordinal);
        Assert.Equal(66, (await Ntm.RunAsync("workflows", "draw", Path.Combine(_folder.FullName, "khong-co.json"))).Status);
        Assert.Equal(65, (await Ntm.RunAsync("workflows", "draw", Definition, "--format", "png")).Status);
        Assert.Contains(".svg, .mmd, .json", (await Ntm.RunAsync("workflows", "draw", Definition, "-o", Path.Combine(_folder.FullName, "a.png"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_was_never_placed_is_named_not_left_where_it_is()
    {
        var file = Path.Combine(_folder.FullName, "chua-dat.json");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Definition)).Replace("\"position\": { \"x\": 0, \"y\": 0 }, ", "", StringComparison.Ordinal));
        var refused = await Ntm.RunAsync("workflows", "draw", file, "--format", "elsa");
        Assert.Equal((65, ""), (refused.Status, refused.Output));
        Assert.Contains("ở các bước start.", refused.Error, StringComparison.Ordinal);
    }

    private async Task<string> DrawnAsync(string name)
    {
        var output = Path.Combine(_folder.FullName, name);
        Assert.Equal((0, "", ""), await Ntm.RunAsync("workflows", "draw", Definition, "-o", output));
        return await File.ReadAllTextAsync(output);
    }
}
