namespace NtmWorkflow.Coordination;

/// <summary>Where the data lie that come with the program: criteria/, samples/, workflows/, calendar/ and docx-templates/.</summary>
/// <param name="Root">The folder of the program.</param>
public sealed record ProgramFolder(string Root)
{
    /// <summary>The workflow definitions; an office may keep its own in another folder.</summary>
    public string Workflows { get; init; } = Path.Combine(Root, "workflows");

    /// <summary>The file of public holidays; an office may keep its own elsewhere, because each year's are announced after the program was made.</summary>
    public string Holidays { get; init; } = Path.Combine(Root, "calendar", "holidays.json");

    /// <summary>The folder of the running program.</summary>
    public static ProgramFolder Own => new(AppContext.BaseDirectory);

    internal string Of(string name) => Path.Combine(Root, name);
}
