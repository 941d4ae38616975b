using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NtmWorkflow.Coordination.Storage;

// An instant is stored as UTC with microseconds in both databases: PostgreSQL keeps no more than that and takes no other offset,
// and what is read back must not depend on which database it went through.

/// <summary>An instant as text on SQLite, in one fixed width so that text order is time order.</summary>
public sealed class InstantAsText() : ValueConverter<DateTimeOffset, string>(
    instant => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture),
    text => DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
}

/// <summary>An instant as <c>timestamptz</c> on PostgreSQL.</summary>
public sealed class InstantAsUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
    instant => new DateTimeOffset(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
    instant => instant);
