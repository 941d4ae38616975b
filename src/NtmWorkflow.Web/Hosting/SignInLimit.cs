using System.Threading.RateLimiting;
using NtmWorkflow.Coordination;

namespace NtmWorkflow.Web.Hosting;

/// <summary>
/// How often one address may try to sign in (đăng nhập): an account is locked after a few wrong passwords, but somebody
/// who tries one password on many accounts would never be stopped by that.
/// </summary>
internal static class SignInLimit
{
    /// <summary>The limit that the sign-in page asks for.</summary>
    public const string Policy = nameof(SignInLimit);

    // A whole office sits behind one address, and all its people begin at the same hour.
    private const int MostTriesPerMinute = 30;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddSignInLimit(this WebApplicationBuilder builder)
    {
        var most = builder.Configuration.GetValue("SignIn:MostTriesPerMinute", MostTriesPerMinute);
        if (most < 1)
            throw new SetupRefusedException($"SignIn:MostTriesPerMinute là {most}, không ai đăng nhập được. Hãy ghi một số từ 1 trở lên.");
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = TellWhenAsync;
            limits.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(Address(http), _ => new() { PermitLimit = most, Window = Minute })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static ValueTask TellWhenAsync(Microsoft.AspNetCore.RateLimiting.OnRejectedContext rejected, CancellationToken stop)
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "60";
        return ValueTask.CompletedTask;
    }
}
