using System.Globalization;
using System.Xml.Linq;
using NtmWorkflow.Documents.Templates;

namespace NtmWorkflow.Documents.Form.Formatting;

/// <summary>Lengths and switches as WordprocessingML writes them; what cannot be read counts as not written.</summary>
internal static class Measure
{
    public const decimal TwipsPerMillimetre = 56.6929m;

    /// <summary>Half a millimetre: Word rounds what a person enters in millimetres.</summary>
    public const decimal Tolerance = TwipsPerMillimetre / 2;

    private const decimal EmusPerTwip = 635;
    private const decimal Largest = 1_000_000_000;

    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        ["pt"] = 20, ["in"] = 1440, ["cm"] = 10 * TwipsPerMillimetre, ["mm"] = TwipsPerMillimetre, ["pc"] = 240, ["pi"] = 240, ["px"] = 15,
    };

    public static string? Value(this XElement? element, string attribute = "val") => (string?)element?.Attribute(WordXml.W + attribute);

    public static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest ? number : null;

    /// <summary>Twips, from a bare number of twips or a number with its unit ("1.27cm").</summary>
    public static decimal? Twips(string? text)
    {
        var written = text?.Trim() ?? "";
        return written.Length > 2 && Units.TryGetValue(written[^2..], out var unit) ? Number(written[..^2]) * unit : Number(written);
    }

    /// <summary>Twips, from a bare number of points or a number with its unit, as drawings of the older kind (VML) have it.</summary>
    public static decimal? TwipsOfPoints(string? text) => Number(text?.Trim()) is { } points ? points * 20 : Twips(text);

    public static decimal? TwipsOfEmus(string? text) => Number(text) / EmusPerTwip;

    /// <summary>A switch (w:b, w:titlePg ...): present without a value means on; null when absent.</summary>
    public static bool? Switch(XElement? element) =>
        element is null ? null : element.Value("val") is not ("0" or "false" or "off" or "none");

    /// <summary>"35 mm", "17,5 mm".</summary>
    public static string Millimetres(decimal twips) => $"{Programme.Vietnamese.Wording.Number(Math.Round(twips / TwipsPerMillimetre, 1))} mm";

    /// <summary>"6 pt".</summary>
    public static string Points(decimal twips) => $"{Programme.Vietnamese.Wording.Number(Math.Round(twips / 20, 1))} pt";
}
