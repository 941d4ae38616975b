using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.Samples;
using NtmWorkflow.Coordination.Storage;
using NtmWorkflow.Programme.Criteria;

namespace NtmWorkflow.Web.Hosting;

internal static class SignIn
{
    /// <summary>The policy of what only administrators may see.</summary>
    public const string AdministratorsOnly = nameof(AdministratorsOnly);

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentity<Person, IdentityRole>(Rules)
            .AddEntityFrameworkStores<NtmDb>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddErrorDescriber<AccountErrors>()
            .AddDefaultTokenProviders();
        builder.Services.AddScoped<Accounts>().AddScoped<Administering>().AddScoped<PeopleDesk>();
        // The sample accounts are many and their password is public: hashing it as slowly as a secret would only make starts slow.
        if (builder.Environment.IsDevelopment())
            builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1_000);
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            // People are signed in for hours of their own day, wherever the rehearsal clock may stand.
            cookie.TimeProvider = TimeProvider.System;
            cookie.Cookie.Name = builder.CookieName("person");
            cookie.Cookie.SecurePolicy = builder.CookieSecurity();
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.Events.OnValidatePrincipal = RefuseEndedAsync;
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(AdministratorsOnly, policy => policy.RequireRole(Roles.Administrator));
    }

    /// <summary>Sees to it that somebody can sign in: sample accounts in Development, the first administrator elsewhere.</summary>
    public static async Task EnsurePeopleAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        if (app.Environment.IsDevelopment())
        {
            var samples = SampleAccounts.With(scope.ServiceProvider.GetRequiredService<SamplePlans>(),
                scope.ServiceProvider.GetRequiredService<IReadOnlyDictionary<string, CriteriaSet>>());
            await SampleAccounts.CreateAsync(accounts, samples);
            await Console.Out.WriteLineAsync(SampleAccounts.Table(samples));
            return;
        }

        await SampleAccounts.RefuseAsync(accounts);
        await FirstAdministrator.EnsureAsync(accounts, app.Configuration);
    }

    // Who signed out, changed the password or was switched off is out at once, on every server. Identity's own check would be as
    // prompt only at the price of reading roles and claims and sending a new cookie with every answer; this is one look at a primary key.
    private static async Task RefuseEndedAsync(CookieValidatePrincipalContext context)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<Accounts>().IsSignedInAsync(context.Principal!))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    // Length protects; rules about digits and signs only make people write the password down.
    private static void Rules(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 12;
        identity.Password.RequiredUniqueChars = 5;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.User.RequireUniqueEmail = true;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
