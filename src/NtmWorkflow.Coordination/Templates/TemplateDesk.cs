using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Templates;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Coordination.Templates;

/// <summary>A version of a kind's template without its content.</summary>
/// <param name="ChosenBy">Null for the template that was shipped (version 0).</param>
/// <param name="IsShipped">Whether its file is the shipped one.</param>
public sealed record TemplateLine(
    DocumentKind Kind, int Version, string Hash, string FileName, int? TakenFrom, string? ChosenBy, DateTimeOffset? ChosenAt, bool IsShipped);

/// <summary>What came of choosing a template: it holds from now on, or why not.</summary>
/// <param name="Problems">What the author must mend in the file.</param>
public sealed record TemplateOutcome(string? Refusal, IReadOnlyList<TemplateProblem> Problems)
{
    public static readonly TemplateOutcome Done = new(null, []);

    public bool IsDone => Refusal is null;
}

/// <summary>The office's templates (mẫu văn bản): which hold, which held before, and how they are changed.</summary>
public sealed class TemplateDesk(NtmDb db, TemplateFolder shipped, TimeProvider clock)
{
    /// <summary>Who may change templates: their form is the coordination office's, their care the administrator's too.</summary>
    public const string Changers = $"{Roles.Coordination},{Roles.Administrator}";

    /// <summary>The template of each kind that holds now.</summary>
    public async Task<IReadOnlyList<TemplateLine>> ListAsync()
    {
        var rows = (await Lines(db.Set<TemplateRow>()).ToListAsync()).ToLookup(r => r.Kind);
        return [.. DocumentKind.All.Select(kind => rows[kind.Code].MaxBy(r => r.Version) is { } newest ? Line(kind, newest) : Shipped(kind))];
    }

    /// <summary>All versions of a kind's template, the newest first; the shipped one is the last.</summary>
    public async Task<IReadOnlyList<TemplateLine>> HistoryAsync(DocumentKind kind)
    {
        var rows = await Lines(db.Set<TemplateRow>().Where(t => t.Kind == kind.Code).OrderByDescending(t => t.Version)).ToListAsync();
        return [.. rows.Select(r => Line(kind, r)), Shipped(kind)];
    }

    /// <summary>The Word file of a version; null when there is no such version.</summary>
    public async Task<byte[]?> ReadAsync(DocumentKind kind, int version)
    {
        if (version == 0)
            return shipped.Read(kind);
        var row = await db.Set<TemplateRow>().AsNoTracking().FirstOrDefaultAsync(t => t.Kind == kind.Code && t.Version == version);
        return row is null ? null : row.Content ?? shipped.Read(kind);
    }

    /// <summary>Takes a new file for the kind; stores nothing unless everything in it is right.</summary>
    public async Task<TemplateOutcome> UploadAsync(DocumentKind kind, byte[] content, string fileName, Actor actor)
    {
        if (!MayChange(actor))
            return Refused("Chỉ Văn phòng Điều phối và người quản trị được đổi mẫu văn bản.");
        var verdict = Template.Compile(content, kind.Fields);
        if (verdict.Template is not { } template)
            return new("Mẫu chưa dùng được.", verdict.Problems);
        return await ChooseAsync(kind, (await HistoryAsync(kind))[0], new(content, template.Hash, CleanName(fileName), null), actor);
    }

    /// <summary>Takes an earlier version up again, under a new number; 0 is the shipped template.</summary>
    public async Task<TemplateOutcome> GoBackAsync(DocumentKind kind, int version, Actor actor)
    {
        if (!MayChange(actor))
            return Refused("Chỉ Văn phòng Điều phối và người quản trị được đổi mẫu văn bản.");
        var history = await HistoryAsync(kind);
        if (history.FirstOrDefault(l => l.Version == version) is not { } earlier || await ReadAsync(kind, version) is not { } content)
            return Refused("Không có phiên bản này. Tải lại trang để xem các phiên bản hiện có.");
        // What a kind promises may have changed since the version was uploaded.
        if (Template.Compile(content, kind.Fields) is { Template: null } verdict)
            return new("Phiên bản này không còn dùng được.", verdict.Problems);
        return await ChooseAsync(kind, history[0], new(earlier.IsShipped ? null : content, earlier.Hash, earlier.FileName, version), actor);
    }

    private async Task<TemplateOutcome> ChooseAsync(DocumentKind kind, TemplateLine current, Choice choice, Actor actor)
    {
        if (current.Hash == choice.Hash)
            return Refused("Đây đúng là mẫu đang dùng, không có gì thay đổi.");
        db.Add(new TemplateRow
        {
            Kind = kind.Code, Version = current.Version + 1, Content = choice.Content, Hash = choice.Hash, FileName = choice.FileName,
            TakenFrom = choice.TakenFrom, ChosenBy = actor.Name, ChosenAt = clock.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync();
            return TemplateOutcome.Done;
        }
        catch (DbUpdateException) when (db.Set<TemplateRow>().AsNoTracking().Any(t => t.Kind == kind.Code && t.Version > current.Version))
        {
            return Refused("Vừa có người khác đổi mẫu này. Tải lại trang để xem mẫu đang dùng, rồi làm lại nếu vẫn cần.");
        }
    }

    private static bool MayChange(Actor actor) => actor.Has(Roles.Coordination) || actor.Has(Roles.Administrator);

    private static TemplateOutcome Refused(string why) => new(why, []);

    /// <summary>The last part of a path, without what could mislead where it is shown.</summary>
    private static string CleanName(string fileName)
    {
        var name = string.Concat(fileName.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format));
        return name.Trim() is { Length: > 0 } clean ? Wording.Cut(clean.Normalize(), TemplateRow.LongestFileName) : "mau.docx";
    }

    private TemplateLine Shipped(DocumentKind kind) =>
        new(kind, 0, Convert.ToHexStringLower(SHA256.HashData(shipped.Read(kind))), kind.TemplateFile, null, null, null, true);

    private TemplateLine Line(DocumentKind kind, Stored row) => row.IsShipped
        ? Shipped(kind) with { Version = row.Version, TakenFrom = row.TakenFrom, ChosenBy = row.ChosenBy, ChosenAt = row.ChosenAt }
        : new(kind, row.Version, row.Hash, row.FileName, row.TakenFrom, row.ChosenBy, row.ChosenAt, false);

    private static IQueryable<Stored> Lines(IQueryable<TemplateRow> rows) =>
        rows.AsNoTracking().Select(t => new Stored(t.Kind, t.Version, t.Hash, t.FileName, t.TakenFrom, t.ChosenBy, t.ChosenAt, t.Content == null));

    /// <summary>A row without its file, which may be large.</summary>
    private sealed record Stored(string Kind, int Version, string Hash, string FileName, int? TakenFrom, string ChosenBy, DateTimeOffset ChosenAt, bool IsShipped);

    private sealed record Choice(byte[]? Content, string Hash, string FileName, int? TakenFrom);
}
