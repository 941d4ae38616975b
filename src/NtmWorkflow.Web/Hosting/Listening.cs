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
}
