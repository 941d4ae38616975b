using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Coordination.Storage;

/// <summary>Everything that is stored; each database has its own subclass because it has its own migrations.</summary>
public abstract class NtmDb(DbContextOptions options) : IdentityDbContext<Person>(options), IDataProtectionKeyContext
{
    /// <summary>The keys that protect cookies and forms, shared by all servers on one database.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Fixed here, so that the host's options cannot make the model differ from the one the migrations were made from.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        NamePeopleTables(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(NtmDb).Assembly);
    }

    private static void NamePeopleTables(ModelBuilder builder)
    {
        builder.Entity<Person>(person =>
        {
            person.ToTable("People");
            person.Property(p => p.FullName).HasMaxLength(200);
            person.Property(p => p.OfficeCode).HasMaxLength(64);
            person.Property(p => p.CommuneCode).HasMaxLength(64);
        });
        builder.Entity<IdentityRole>().ToTable("Roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("PersonRoles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("PersonClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("PersonLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("PersonTokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("RoleClaims");
    }
}
