using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NtmWorkflow.Coordination.Plans;

namespace NtmWorkflow.Coordination.WorkItems;

/// <summary>Where a work item stands. Missed: its month was closed without it. Withdrawn: the workflow no longer waits for it.</summary>
public enum WorkItemState { Open, Done, Missed, Withdrawn }

/// <summary>One thing that a person has to do (việc cần làm), opened by a waiting activity of a workflow.</summary>
public sealed class WorkItemRow
{
    /// <summary>The id of the wait, with the office behind it when several offices share the wait.</summary>
    public required string Id { get; init; }

    public required string WaitId { get; init; }

    public required string InstanceId { get; init; }

    public required string PlanId { get; init; }

    /// <summary>What is to be done: one of <see cref="Tasks"/>.</summary>
    public required string Task { get; init; }

    /// <summary>The role that does it.</summary>
    public required string Role { get; set; }

    public string? OfficeCode { get; init; }

    public string? CommuneCode { get; init; }

    /// <summary>The month (yyyy-MM) that a monthly report is about.</summary>
    public string? Period { get; init; }

    /// <summary>The kind of document that is issued.</summary>
    public string? Document { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The last day on which it is done in time.</summary>
    public DateOnly? DueOn { get; set; }

    public WorkItemState State { get; set; }

    /// <summary>The account of the person who has taken the item; null while it waits for anybody of the unit.</summary>
    public string? HolderId { get; set; }

    public string? HolderName { get; set; }

    public DateTimeOffset? HeldSince { get; set; }

    /// <summary>Who handed it to the holder, when the holder did not take it.</summary>
    public string? HandedBy { get; set; }

    public string? HandedWhy { get; set; }

    public string? Outcome { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public string? DoneBy { get; set; }

    public string? DoneById { get; set; }

    /// <summary>The holder for whom it was done by delegation.</summary>
    public string? DoneFor { get; set; }

    public string? DoneForId { get; set; }

    public string? Reason { get; set; }

    /// <summary>"A", or "A, thay B theo ủy quyền".</summary>
    public string? DoneByWords => DoneFor is null ? DoneBy : $"{DoneBy}, thay {DoneFor} theo ủy quyền";

    public void GiveTo(Actor? holder, DateTimeOffset since, string? handedBy = null, string? why = null) =>
        (HolderId, HolderName, HeldSince, HandedBy, HandedWhy) = (holder?.Id, holder?.Name, holder is null ? null : since, handedBy, why);
}

internal sealed class WorkItemRowMapping : IEntityTypeConfiguration<WorkItemRow>
{
    public void Configure(EntityTypeBuilder<WorkItemRow> builder)
    {
        builder.ToTable("WorkItems");
        builder.Property(w => w.Id).HasMaxLength(360);
        builder.Property(w => w.WaitId).HasMaxLength(300);
        builder.Property(w => w.Task).HasMaxLength(40);
        builder.Property(w => w.Role).HasMaxLength(40);
        builder.Property(w => w.OfficeCode).HasMaxLength(40);
        builder.Property(w => w.CommuneCode).HasMaxLength(40);
        builder.Property(w => w.Period).HasMaxLength(7);
        builder.Property(w => w.Document).HasMaxLength(40);
        builder.Property(w => w.Outcome).HasMaxLength(40);
        builder.Property(w => w.HolderId).HasMaxLength(200);
        builder.Property(w => w.HolderName).HasMaxLength(200);
        builder.Property(w => w.HandedBy).HasMaxLength(200);
        builder.Property(w => w.HandedWhy).HasMaxLength(2000);
        builder.Property(w => w.DoneBy).HasMaxLength(200);
        builder.Property(w => w.DoneById).HasMaxLength(200);
        builder.Property(w => w.DoneFor).HasMaxLength(200);
        builder.Property(w => w.DoneForId).HasMaxLength(200);
        builder.Property(w => w.Reason).HasMaxLength(2000);
        // The state is compared when it is written: of two who do the same thing at once, one wins and the other is told.
        builder.Property(w => w.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.HasOne<PlanRow>().WithMany().HasForeignKey(w => w.PlanId);
        builder.HasIndex(w => new { w.State, w.Role, w.OfficeCode });
        builder.HasIndex(w => w.InstanceId);
        builder.HasIndex(w => w.WaitId);
    }
}
