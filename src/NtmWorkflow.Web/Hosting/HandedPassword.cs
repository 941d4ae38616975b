using Microsoft.AspNetCore.Authorization;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Hosting;

internal static class HandedPassword
{
    private const string Page = "/people/password";

    /// <summary>Whoever was handed a password changes it before anything else: somebody else has seen it.</summary>
    public static void UseHandedPassword(this WebApplication app) => app.Use((http, next) =>
    {
        if (!http.User.HasClaim(claim => claim.Type == PersonClaims.MustChangePassword) || IsOpen(http))
            return next(http);
        http.Response.Redirect(Page);
        return Task.CompletedTask;
    });

    private static bool IsOpen(HttpContext http) =>
        http.Request.Path == Page || http.Request.Path == "/sign-out" || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
