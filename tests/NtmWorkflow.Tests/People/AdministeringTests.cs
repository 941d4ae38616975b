using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Tests.Storage;

namespace NtmWorkflow.Tests.People;

public class AdministeringTests
{
    [Theory, EachDatabase]
    public async Task The_last_administrator_cannot_be_switched_off_and_nobody_can_switch_off_themselves(StorageProvider provider)
    {
        await using var database = await FreshDatabase.CreateAsync(provider);
        await using var services = Services(database);
        var (first, second) = (await AddAsync(services, "An"), await AddAsync(services, "Bình"));

        Assert.Contains("chính mình", (await DoAsync(services, a => a.SwitchOffAsync(first, first))).Refusal, StringComparison.Ordinal);
        Assert.Null((await DoAsync(services, a => a.SwitchOffAsync(second, first))).Refusal);
        Assert.Contains("người quản trị duy nhất", (await DoAsync(services, a => a.SwitchOffAsync(first, second))).Refusal, StringComparison.Ordinal);
        Assert.Null((await DoAsync(services, a => a.SwitchOnAsync(second))).Refusal);
        Assert.Null((await DoAsync(services, a => a.SwitchOffAsync(first, second))).Refusal);
    }

    [Theory, EachDatabase]
    public async Task A_name_stands_for_one_person_however_it_is_written(StorageProvider provider)
    {
        await using var database = await FreshDatabase.CreateAsync(provider);
        await using var services = Services(database);
        await AddAsync(services, "Đặng Văn Ái");

        var again = await DoAsync(services, a => a.AddAsync(new("ĐẶNG  văn A\u0301i ", "khac@example.com", Roles.Clerk, null)));
        Assert.Contains("ghi thêm chức vụ hoặc đơn vị", again.Refusal, StringComparison.Ordinal);
        Assert.Equal(nameof(NewAccount.FullName), again.Field);
    }

    [Theory, EachDatabase]
    public async Task A_handed_password_works_and_is_to_be_changed(StorageProvider provider)
    {
        await using var database = await FreshDatabase.CreateAsync(provider);
        await using var services = Services(database);
        var id = await AddAsync(services, "An");
        var password = (await DoAsync(services, a => a.RenewPasswordAsync(id))).Password!;
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = (await people.FindByIdAsync(id))!;

        Assert.True(await people.CheckPasswordAsync(person, password));
        Assert.Single(await people.GetClaimsAsync(person), c => c.Type == PersonClaims.MustChangePassword);
        Assert.True((await scope.ServiceProvider.GetRequiredService<Accounts>().ChangePasswordAsync(person, password, "mot-mat-khau-khac")).Succeeded);
        Assert.Empty(await people.GetClaimsAsync(person));
    }

    private static async Task<string> AddAsync(ServiceProvider services, string name)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var handover = await DoAsync(services, a => a.AddAsync(new(name, email, Roles.Administrator, null)));
        Assert.Null(handover.Refusal);
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<NtmDb>().Users.SingleAsync(p => p.Email == email)).Id;
    }

    /// <summary>Each in a scope of its own, as each request is.</summary>
    private static async Task<Handover> DoAsync(ServiceProvider services, Func<Administering, Task<Handover>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<Administering>());
    }

    private static ServiceProvider Services(FreshDatabase database)
    {
        var services = new ServiceCollection().AddLogging().AddStorage(database.Choice).AddScoped<Accounts>().AddScoped<Administering>();
        services.AddIdentityCore<Person>().AddRoles<IdentityRole>().AddEntityFrameworkStores<NtmDb>();
        services.Configure<IdentityOptions>(identity =>
            (identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric, identity.Password.RequireDigit) = (false, false, false));
        return services.BuildServiceProvider();
    }
}
