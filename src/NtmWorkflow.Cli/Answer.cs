namespace NtmWorkflow.Cli;

/// <summary>How a command answers when it cannot do its work: one line on standard error and an exit status as sysexits.h has it.</summary>
internal static class Answer
{
    /// <summary>The input is wrong (EX_DATAERR).</summary>
    public const int BadData = 65;

    /// <summary>The input cannot be opened (EX_NOINPUT).</summary>
    public const int NoInput = 66;

    /// <summary>The work came to a stop on the way (EX_SOFTWARE).</summary>
    public const int Stopped = 70;

    /// <summary>The output cannot be written (EX_CANTCREAT).</summary>
    public const int NoOutput = 73;

    public static int Refuse(string why, int status)
    {
        Console.Error.WriteLine(why);
        return status;
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
