namespace NtmWorkflow.Cli;

/// <summary>The file that a command writes.</summary>
internal static class OutputFile
{
    public const string Word = ".docx", Pdf = ".pdf";

    /// <summary>Why nothing can be written under this name; null when something can.</summary>
    public static string? WhyNot(FileInfo output, string extension) =>
        !output.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase) ? $"{output} không phải tên một tệp {(extension == Word ? "Word" : "PDF")}. Ghi tên tệp có đuôi {extension}."
        : Directory.Exists(output.FullName) ? $"{output} là một thư mục. Ghi thêm tên tệp, ví dụ ke-hoach{extension}."
        : null;

    /// <summary>Written beside and moved: a full disk leaves no half document under the name that was asked for.</summary>
    public static int Write(FileInfo output, byte[] content)
    {
        try
        {
            output.Directory!.Create();
            var part = $"{output.FullName}.part";
            File.WriteAllBytes(part, content);
            File.Move(part, output.FullName, overwrite: true);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Answer.Unwritable(output, e);
        }
    }
}
