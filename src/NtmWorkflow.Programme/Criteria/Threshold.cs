using System.Text.Json.Serialization;

namespace NtmWorkflow.Programme.Criteria;

/// <summary>The level an indicator must reach (mức đạt), with how far it is known.</summary>
/// <param name="Unit">"%" for shares, else the unit counted: "triệu đồng/người", "nhà".</param>
/// <param name="Value">The level; null for a qualitative indicator and while it is unknown.</param>
/// <param name="Source">Where the level is written, for people to check.</param>
public sealed record Threshold(Comparison Comparison, string Unit, decimal? Value, Certainty Certainty, string? Note, IReadOnlyList<string> Source)
{
    [JsonIgnore]
    public bool IsQualitative => Comparison == Comparison.Qualitative;

    /// <summary>A level from memory is shown, never used: only a confirmed one decides.</summary>
    [JsonIgnore]
    public bool Decides => !IsQualitative && Certainty == Certainty.Confirmed && Value is not null;

    /// <summary>"từ 90% trở lên", "không quá 26,7%", "Đạt".</summary>
    [JsonIgnore]
    public string Wording => Value is not { } value ? (IsQualitative && Certainty != Certainty.Unknown ? "Đạt" : "Chưa xác định") : Comparison switch
    {
        Comparison.AtLeast when (value, Unit) is (100, "%") => "100%",
        Comparison.AtLeast => $"từ {Quantity(value)} trở lên",
        Comparison.AtMost => $"không quá {Quantity(value)}",
        Comparison.Exactly => value == 0 ? $"0 {Unit}" : $"đúng {Quantity(value)}",
        _ => "Đạt",
    };

    public bool Holds(decimal left, decimal right) => Comparison switch
    {
        Comparison.AtLeast => left >= right,
        Comparison.AtMost => left <= right,
        Comparison.Exactly => left == right,
        _ => throw new InvalidOperationException("A qualitative threshold compares no figures."),
    };

    /// <summary>Whether a value in this unit is of the level's kind; "triệu đồng/người" of income is that of a year.</summary>
    public bool IsIn(string unit) => unit == Unit || unit == $"{Unit}/năm";

    private string Quantity(decimal value) => Unit switch
    {
        "%" => $"{Vietnamese.Wording.Number(value)}%",
        "mức độ" => $"mức độ {Vietnamese.Wording.Number(value)}",
        _ => $"{Vietnamese.Wording.Number(value)} {Unit}",
    };
}

/// <summary>How a figure is compared with the level.</summary>
public enum Comparison { Qualitative, AtLeast, AtMost, Exactly }

/// <summary>How far a level is known: from a source, from memory only (must be confirmed by a person), or not at all.</summary>
public enum Certainty { Confirmed, Recalled, Unknown }
