namespace NtmWorkflow.Lifecycle.Drawing;

/// <summary>Small pictures, 12 by 12 pixels, as paths that are stroked.</summary>
internal static class Icons
{
    public const string Person = "M6 5.5a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8M1.2 11.5c0-2.8 2-4.2 4.8-4.2s4.8 1.4 4.8 4.2z";
    public const string Clock = "M6 11.3a5.3 5.3 0 1 0 0-10.6 5.3 5.3 0 0 0 0 10.6M6 2.8V6l2.4 1.6";
    public const string Page = "M2 .7h5.2L10 3.5v7.8H2zM7 .7v3h3M4 6.2h4M4 8.6h4";
    public const string Question = "M3.2 3.6c0-3.8 5.8-3.8 5.8-.4 0 2.4-2.8 2.2-2.8 4.8M6.2 10.6v.7";
    public const string Tick = "M1 6.4l3.4 3.8L11 1.8";
    public const string Start = "M2.5 1.2v9.6L10.5 6z";
    public const string Flag = "M2.5 11.5V.8h7.5l-2 2.7 2 2.7H2.5";
    public const string Pencil = "M1 11l.8-3L8.4 1.4l2.2 2.2L4 10.2z";
}
