using NtmWorkflow.Programme.Criteria;
using NtmWorkflow.Programme.Reviews;

namespace NtmWorkflow.Web.Forms;

/// <summary>Which fields a figure is typed into: a ratio, a single value or both, as the indicator and what is known of it have it.</summary>
/// <param name="Unit">What is counted, for the labels: " (hộ)"; empty when nobody has said it yet.</param>
public sealed record FigureFields(bool Ratio, bool Value, bool AsksUnit, string RatioUnit, string Unit)
{
    public bool Any => Ratio || Value;

    public static FigureFields Of(Indicator indicator, Finding? known)
    {
        var figure = known?.Figure;
        var share = indicator.Threshold is { IsQualitative: false, Unit: "%" };
        var ratio = figure?.IsRatio ?? share;
        var single = figure?.Value is not null || (figure is null && !indicator.Threshold.IsQualitative && !share);
        var unit = figure?.Unit is { Length: > 0 } named ? $" ({named})" : "";
        return new(ratio || share, single, (ratio || single) && (unit.Length == 0 || (share && single)), ratio ? unit : "", unit);
    }
}
