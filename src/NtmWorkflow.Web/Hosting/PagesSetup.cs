using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using NtmWorkflow.Web.Forms;

namespace NtmWorkflow.Web.Hosting;

internal static class PagesSetup
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Also in Production when run from a build: a published copy has no such list and ignores this.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorPages()
            .AddMvcOptions(VietnameseForms.Configure)
            // The server checks forms; hints for a script that is not there would only make pages longer.
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddCookieTempDataProvider(message =>
            {
                message.Cookie.Name = builder.CookieName("message");
                message.Cookie.SecurePolicy = builder.CookieSecurity();
            });
        builder.Services.AddRouting(routes => routes.LowercaseUrls = true);
        // Vietnamese letters go out as themselves, not as numbers eight characters long.
        builder.Services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // Form tokens differ in every response, so compressing over HTTPS gives nothing away; slow lines gain much.
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
    }

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization("vi-VN");
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = e => IsOfTheStore(e) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    /// <summary>The database did not answer, or could not write: nothing is wrong with the program, and trying again later may help.</summary>
    private static bool IsOfTheStore(Exception? e) => e is DbException || (e?.InnerException is { } inner && IsOfTheStore(inner));

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }
}
