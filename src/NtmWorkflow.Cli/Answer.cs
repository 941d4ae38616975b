namespace NtmWorkflow.Cli;

/// <summary>How a command answers when it cannot do its work: one line on standard error and an exit status as sysexits.h has it.</summary>
internal static class Answer
{
    /// <summary>The document was read, and breaks at least one mandatory rule.</summary>
    public const int Violations = 2;

    /// <summary>The input is wrong (EX_DATAERR).</summary>
    public const int BadData = 65;

    /// <summary>The input cannot be opened (EX_NOINPUT).</summary>
    public const int NoInput = 66;

    /// <summary>A program that the work needs is not there (EX_UNAVAILABLE).</summary>
    public const int Unavailable = 69;

    /// <summary>The work came to a stop on the way (EX_SOFTWARE).</summary>
    public const int Stopped = 70;

    /// <summary>The output cannot be written (EX_CANTCREAT).</summary>
    public const int NoOutput = 73;

    public static int Refuse(string why, int status)
    {
        Console.Error.WriteLine(why);
        return status;
    }

    /// <summary>The bytes of an input file, no more than it takes to see that it is too large; or none, with the exit status that tells why.</summary>
    public static (byte[]? Content, int Status) Input(FileInfo file, int most, string kind)
    {
        if (Directory.Exists(file.FullName))
            return (null, Refuse($"{file} là một thư mục. Ghi đường dẫn đến tệp {kind} trong đó.", NoInput));
        if (!file.Exists)
            return (null, Refuse($"Không có tệp {file}. Kiểm tra lại đường dẫn.", NoInput));
        try
        {
            using var stream = file.OpenRead();
            var content = new byte[Math.Min(file.Length, most + 1)];
            stream.ReadExactly(content);
            return (content, 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Refuse($"Không đọc được tệp {file}: {Cause(e)}. Kiểm tra lại quyền đọc tệp.", NoInput));
        }
    }

    public static int Unwritable(FileSystemInfo output, Exception e) =>
        Refuse($"Không ghi được {output}: {Cause(e)}. Chọn nơi khác, hoặc kiểm tra quyền ghi và dung lượng đĩa.", NoOutput);

    /// <summary>The cause in the user's language, where the system's own words are not.</summary>
    public static string Cause(Exception e) => e switch
    {
        UnauthorizedAccessException => "không có quyền truy cập",
        FileNotFoundException or DirectoryNotFoundException => "không tạo được ở đường dẫn này",
        PathTooLongException => "đường dẫn quá dài",
        _ => $"hệ thống báo \"{e.Message.TrimEnd('.')}\"",
    };
}
