using System.CommandLine;
using System.Text;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Drawing;

namespace NtmWorkflow.Cli.Workflows;

/// <summary>ntm workflows draw: a definition as a picture.</summary>
internal static class Draw
{
    private const int MostBytes = 1 << 20;

    /// <summary>The ways to draw, and how the file is named that each makes.</summary>
    private static readonly (string Format, string Extension)[] Formats = [("svg", ".svg"), ("mermaid", ".mmd"), ("elsa", ".json")];

    public static Command Command()
    {
        var file = new Argument<FileInfo>("FILE.json") { Description = "A workflow definition (Elsa 3 JSON)." };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write (.svg, .mmd, .json); without it, the drawing is printed." };
        var format = new Option<string?>("--format")
        {
            Description = "svg: a picture. mermaid: text for pages that draw it. elsa: the definition itself, its steps placed in Elsa's designer as in the picture. Without it, as the output file is named, else svg.",
        };
        var command = new Command("draw", "Draw a workflow definition.") { file, output, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetValue(format)));
        return command;
    }

    private static int Run(FileInfo file, FileInfo? output, string? named)
    {
        var format = named ?? (output is null ? "svg" : Formats.FirstOrDefault(known => known.Extension.Equals(output.Extension, StringComparison.OrdinalIgnoreCase)).Format);
        if (format is null)
            return Answer.Refuse($"Không biết vẽ {output} theo dạng nào. Ghi tên tệp có đuôi {Listed(Formats.Select(known => known.Extension))}, hoặc thêm --format.", Answer.NoOutput);
        if (Formats.All(known => known.Format != format))
            return Answer.Refuse($"Không có dạng '{format}'. Chọn {Listed(Formats.Select(known => known.Format))}.", Answer.BadData);
        if (output is not null && Directory.Exists(output.FullName))
            return Answer.Refuse($"{output} là một thư mục. Ghi thêm tên tệp, ví dụ quy-trinh.svg.", Answer.NoOutput);
        var (content, status) = Answer.Input(file, MostBytes, "quy trình (.json)");
        if (content is null)
            return status;
        var reading = DefinitionReader.Read(content);
        return reading.Definition is { } definition ? Made(file, content, definition, format, output) : Refuse(file, reading);
    }

    private static int Made(FileInfo file, byte[] content, WorkflowDefinition definition, string format, FileInfo? output)
    {
        if (format != "elsa")
            return Hand(Encoding.UTF8.GetBytes(format == "svg" ? Svg.Of(definition, DrawingWords.All, Standing.Nowhere) : Mermaid.Of(definition, DrawingWords.All)), output);
        var placed = DesignerPositions.Set(content, definition);
        return placed.Without.Length == 0
            ? Hand([.. placed.Json], output)
            : Answer.Refuse($"{file.Name}: chưa có «metadata.designer.position» ở các bước {Listed(placed.Without)}. Mở và lưu tệp bằng Elsa Studio một lần, hoặc ghi tạm {{ \"x\": 0, \"y\": 0 }}.", Answer.BadData);
    }

    private static int Hand(byte[] drawing, FileInfo? output)
    {
        if (output is not null)
            return OutputFile.Write(output, drawing);
        Console.Out.Write(Encoding.UTF8.GetString(drawing));
        return 0;
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private static int Refuse(FileInfo file, DefinitionReading reading)
    {
        foreach (var fault in reading.Faults)
            Console.Error.WriteLine($"{file.Name}: {fault.Where}: {fault.Message} {fault.Mend}");
        return Answer.BadData;
    }
}
