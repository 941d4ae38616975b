using Microsoft.AspNetCore.Http.Metadata;

namespace NtmWorkflow.Web.Hosting;

internal static class Listening
{
    private const long LargestBody = 10 * 1024 * 1024;

    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (Unset("urls") && Unset("http_ports") && Unset("https_ports"))
            builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Host.UseDefaultServiceProvider(services =>
        {
            services.ValidateOnBuild = true;
            services.ValidateScopes = true;
        });

        bool Unset(string key) => string.IsNullOrEmpty(builder.Configuration[key]);
    }

    // The form reader would answer "bad form" to a body that is too large, and nobody would think of the file's size.
    public static void UseBodyLimit(this WebApplication app) => app.Use((http, next) =>
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? LargestBody;
        if (http.Request.ContentLength is not { } length || length <= limit)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        // The error page comes this way too, and must not look at the body either.
        http.Request.ContentLength = null;
        http.Request.ContentType = null;
        return Task.CompletedTask;
    });
}
