using System.Diagnostics;

namespace NtmWorkflow.Coordination.Pdf;

/// <summary>A PDF, or why there is none (in Vietnamese).</summary>
public sealed record PdfOutcome(byte[]? Pdf, string? Refusal);

/// <summary>Makes PDFs of Word documents with LibreOffice where it is installed: one at a time, in bounded time, each with a profile of its own.</summary>
public sealed class LibreOffice : IDisposable
{
    public const string NotInstalled = "Máy này chưa cài LibreOffice nên chưa xuất được PDF. Cài gói libreoffice-writer-nogui (Debian), hoặc mở văn bản bằng Word và lưu thành PDF.";

    private static readonly string[] UsualPlaces = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe"];

    private readonly SemaphoreSlim _turn = new(1);
    private readonly TimeSpan _patience;
    private readonly string? _program;

    /// <param name="program">The path of soffice; looked for in the usual places when none is given.</param>
    /// <param name="patience">How long one document may take, and how long another may wait for its turn.</param>
    public LibreOffice(string? program = null, TimeSpan? patience = null)
    {
        _program = program is null ? UsualPlaces.FirstOrDefault(File.Exists) : File.Exists(program) ? program : null;
        _patience = patience ?? TimeSpan.FromMinutes(1);
    }

    public bool IsInstalled => _program is not null;

    public async Task<PdfOutcome> ConvertAsync(byte[] docx, CancellationToken cancelled = default)
    {
        if (_program is null)
            return new(null, NotInstalled);
        if (!await _turn.WaitAsync(_patience, cancelled))
            return new(null, "Đang có nhiều văn bản chờ xuất PDF. Hãy thử lại sau ít phút.");
        var folder = Directory.CreateTempSubdirectory("ntm-pdf-");
        try
        {
            return await ConvertAsync(docx, folder.FullName, cancelled);
        }
        finally
        {
            folder.Delete(recursive: true);
            _turn.Release();
        }
    }

    private async Task<PdfOutcome> ConvertAsync(byte[] docx, string folder, CancellationToken cancelled)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "document.docx"), docx, cancelled);
        using var process = Process.Start(Start(folder))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        patience.CancelAfter(_patience);
        try
        {
            // What it says is read away, so that it never waits for a reader.
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancelled.ThrowIfCancellationRequested();
            return new(null, $"LibreOffice không xuất xong PDF trong {_patience.TotalSeconds:0} giây.");
        }
        var pdf = Path.Combine(folder, "document.pdf");
        return File.Exists(pdf)
            ? new(await File.ReadAllBytesAsync(pdf, cancelled), null)
            : new(null, "LibreOffice không mở được văn bản này. Kiểm tra lại tệp có phải là tệp Word (.docx) không.");
    }

    private ProcessStartInfo Start(string folder) => new(_program!,
    [
        "--headless", "--norestore", "--nolockcheck", "--nodefault", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
        "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, Path.Combine(folder, "document.docx"),
    ])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    public void Dispose() => _turn.Dispose();
}
