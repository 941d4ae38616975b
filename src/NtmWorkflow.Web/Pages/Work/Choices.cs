namespace NtmWorkflow.Web.Pages.Work;

/// <summary>A few answers of which one is chosen.</summary>
public sealed record Choices(string Name, string? Chosen, IReadOnlyList<(string Value, string Words)> All);
