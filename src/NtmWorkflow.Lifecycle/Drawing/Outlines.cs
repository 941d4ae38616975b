namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>The outlines of the steps as SVG paths.</summary>
internal static class Outlines
{
    public static string Path(Outline outline, Area area)
    {
        var (l, t, r, b, h) = (area.Left, area.Top, area.Right, area.Bottom, area.Height);
        var (middle, round) = ((l + r) / 2, Math.Min(22, h / 2));
        return outline switch
        {
            Outline.Round => $"M{l + round} {t}H{r - round}A{round} {round} 0 0 1 {r} {t + round}V{b - round}A{round} {round} 0 0 1 {r - round} {b}"
                + $"H{l + round}A{round} {round} 0 0 1 {l} {b - round}V{t + round}A{round} {round} 0 0 1 {l + round} {t}Z",
            Outline.Delay => $"M{l} {t}H{r - round}A{round} {round} 0 0 1 {r} {t + round}V{b - round}A{round} {round} 0 0 1 {r - round} {b}H{l}Z",
            Outline.Page => $"M{l} {t}H{r}V{b - 4}C{r - (r - l) / 4} {b - 14} {middle + 10} {b - 8} {middle} {b - 4}S{l + (r - l) / 4} {b + 4} {l} {b - 4}Z",
            Outline.Hexagon => $"M{l + 18} {t}H{r - 18}L{r} {(t + b) / 2}L{r - 18} {b}H{l + 18}L{l} {(t + b) / 2}Z",
            Outline.Slanted => $"M{l + 18} {t}H{r}L{r - 18} {b}H{l}Z",
            Outline.Clipped => $"M{l + 10} {t}H{r - 10}L{r} {t + 10}V{b - 10}L{r - 10} {b}H{l + 10}L{l} {b - 10}V{t + 10}Z",
            Outline.DoubleSided => $"M{l} {t}H{r}V{b}H{l}ZM{l + 7} {t}V{b}M{r - 7} {t}V{b}",
            _ => $"M{l} {t}H{r}V{b}H{l}Z",
        };
    }

    /// <summary>A fill of its own for each outline, pale enough for black text; a bar is black.</summary>
    public static string Fill(Outline outline) => outline switch
    {
        Outline.Rectangle => "#e6f0fa",
        Outline.Delay => "#fff3d1",
        Outline.Hexagon => "#f3e8fb",
        Outline.DoubleSided => "#e2f4f1",
        Outline.Clipped => "#fbe9e4",
        Outline.Round => "#e4f3e0",
        Outline.Slanted => "#f1f1ea",
        Outline.Bar => SvgElements.Ink,
        _ => SvgElements.Paper,
    };
}
