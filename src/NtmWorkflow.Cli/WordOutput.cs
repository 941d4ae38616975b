namespace NtmWorkflow.Cli;

/// <summary>The Word file that a command writes.</summary>
internal static class WordOutput
{
    /// <summary>Why nothing can be written under this name; null when something can.</summary>
    public static string? WhyNot(FileInfo output) =>
        !output.Extension.Equals(".docx", StringComparison.OrdinalIgnoreCase) ? $"{output} không phải tên một tệp Word. Ghi tên tệp có đuôi .docx."
        : Directory.Exists(output.FullName) ? $"{output} là một thư mục. Ghi thêm tên tệp, ví dụ ke-hoach.docx."
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
