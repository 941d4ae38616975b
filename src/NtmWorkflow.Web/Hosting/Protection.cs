using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Primitives;
using NtmWorkflow.Coordination.Storage;

namespace NtmWorkflow.Web.Hosting;

internal static class Protection
{
    private static readonly Dictionary<string, StringValues> Headers = new()
    {
        ["Content-Security-Policy"] =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()",
    };

    public static void AddProtection(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("NtmWorkflow").PersistKeysToDbContext<NtmDb>();
        builder.Services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = builder.CookieName("form");
            forms.Cookie.SecurePolicy = builder.CookieSecurity();
        });
        // Only a proxy on this machine is believed, until the configuration names another.
        builder.Services.Configure<ForwardedHeadersOptions>(
            forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>A browser sends a <c>__Host-</c> cookie to this host alone and over HTTPS alone; Development has no HTTPS.</summary>
    public static string CookieName(this WebApplicationBuilder builder, string name) =>
        builder.Environment.IsDevelopment() ? $"ntm-{name}" : $"__Host-ntm-{name}";

    public static CookieSecurePolicy CookieSecurity(this WebApplicationBuilder builder) =>
        builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public static void UseProtection(this WebApplication app)
    {
        app.Use(AddHeaders);
        app.UseForwardedHeaders();
        if (app.Environment.IsDevelopment())
            return;
        app.UseHsts();
        app.Use(RefusePlainHttp);
    }

    private static Task AddHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            foreach (var (name, value) in Headers)
                http.Response.Headers.TryAdd(name, value);
            return Task.CompletedTask;
        });
        return next(http);
    }

    // Without HTTPS the cookies would be lost one by one, with an error that nobody understands.
    private static Task RefusePlainHttp(HttpContext http, RequestDelegate next)
    {
        if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/health"))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            "Hệ thống chỉ làm việc qua HTTPS. Hãy mở bằng địa chỉ https://, hoặc để proxy gửi kèm tiêu đề X-Forwarded-Proto.");
    }
}
