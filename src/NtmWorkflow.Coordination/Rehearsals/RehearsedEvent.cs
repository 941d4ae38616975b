namespace NtmWorkflow.Coordination.Rehearsals;

/// <summary>What a line of a rehearsed year tells of.</summary>
public enum RehearsedKind { Step, Deadline, Document, Mail }

/// <summary>Something that happens in a rehearsed year (việc trong năm diễn tập): on which day, who or to whom, what.</summary>
public sealed record RehearsedEvent(DateOnly Day, RehearsedKind Kind, string Who, string What);
