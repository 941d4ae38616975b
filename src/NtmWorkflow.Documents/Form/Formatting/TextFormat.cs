namespace NtmWorkflow.Documents.Form.Formatting;

/// <summary>How letters look (định dạng chữ) when all that says something about them has been heard.</summary>
/// <param name="Font">The font of unaccented letters and digits.</param>
/// <param name="AccentedFont">The font of letters with diacritics.</param>
/// <param name="Color">"auto", or six hexadecimal digits.</param>
internal sealed record TextFormat(
    string Font, string AccentedFont, decimal Size, bool Bold, bool Italic, bool Underlined, bool Capitals, bool Hidden, string Color)
{
    public bool IsBlack => Color is "auto" or "000000";
}
