using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NtmWorkflow.Coordination.WorkItems;
using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Reading;
using NtmWorkflow.Programme.Reviews;
using NtmWorkflow.Web.Forms;
using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Pages.Work;

/// <summary>A line of the form: one indicator in one commune, and what is known of it.</summary>
public sealed record FindingLine(Commune Commune, Indicator Indicator, Finding? Known)
{
    public IndicatorJudgement Judgement => Judge.Indicator(Indicator, Known);
}

/// <summary>A page on which an office edits the findings (hiện trạng) of its indicators; only what differs from the known is sent on.</summary>
public abstract class FindingsPage(ItemDesk desk, TimeProvider clock, string task) : ItemPage(desk, clock, task)
{
    [BindProperty]
    public IList<FindingEntry> Entries { get; set; } = [];

    /// <summary>Which figures the form was filled with: what another office of the same indicator has reported since is not overwritten unseen.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    /// <summary>Which part of the findings the form holds, where they are many.</summary>
    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    /// <summary>The lines of the part that is shown.</summary>
    public Slice<FindingLine> Slice => field ??= Lists.Slice.Of(AllLines(), Part, MostOnAPage);

    public IReadOnlyList<FindingLine> Lines => Slice.Items;

    /// <summary>How many findings one form may hold; those of a single commune always fit.</summary>
    protected virtual int MostOnAPage => 1_000;

    /// <summary>The findings that were changed, by commune; filled by <see cref="Read"/>.</summary>
    protected IReadOnlyDictionary<string, IReadOnlyList<Finding>> Changes { get; private set; } = new Dictionary<string, IReadOnlyList<Finding>>();

    protected override void Prefill()
    {
        Entries = [.. Lines.Select(l => FindingEntry.Of(l.Indicator, l.Known))];
        Stamp = StampOfNow();
    }

    protected virtual bool Read()
    {
        if (Stamp != StampOfNow() || Entries.Count != Lines.Count)
            return ReadAnew();
        Changes = Lines.Select((line, place) => (line.Commune.Code, Finding: Changed(line, place))).Where(x => x.Finding is not null)
            .GroupBy(x => x.Code, x => x.Finding!).ToDictionary(g => g.Key, g => (IReadOnlyList<Finding>)[.. g]);
        return ModelState.IsValid;
    }

    private IReadOnlyList<FindingLine> AllLines() => [.. Shown.Plan.Communes.Where(c => Shown.Known.ContainsKey(c.Code))
        .SelectMany(c => Shown.Indicators.Select(i => new FindingLine(c, i, Shown.Known[c.Code].LastOrDefault(f => f.Indicator == i.Code))))];

    private bool ReadAnew()
    {
        ModelState.AddModelError("", "Số liệu đã được cập nhật ở nơi khác từ khi mở trang này. Các ô vẫn giữ nội dung vừa nhập; so lại với số liệu hiện có rồi gửi lần nữa.");
        while (Entries.Count < Lines.Count)
            Entries.Add(FindingEntry.Of(Lines[Entries.Count].Indicator, Lines[Entries.Count].Known));
        Stamp = StampOfNow();
        ModelState.Remove(nameof(Stamp));
        return false;
    }

    private Finding? Changed(FindingLine line, int place) => Entries[place].Changed(line.Indicator, line.Known,
        (field, wrong) => ModelState.AddModelError($"{nameof(Entries)}[{place}].{field}", $"Xã {line.Commune.Name}, chỉ tiêu {line.Indicator.Code}: {wrong}"));

    private string StampOfNow() => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Lines.Select(l => new { l.Commune.Code, Indicator = l.Indicator.Code, l.Known }), InputJson.Options)))[..16];
}
