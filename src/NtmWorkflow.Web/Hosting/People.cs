using System.Security.Claims;
using NtmWorkflow.Coordination.People;
using NtmWorkflow.Coordination.WorkItems;

namespace NtmWorkflow.Web.Hosting;

internal static class People
{
    /// <summary>Who acts, as the use cases want to know it.</summary>
    public static Actor Actor(this ClaimsPrincipal user) => new(
        user.FindFirstValue(PersonClaims.FullName) ?? user.Identity?.Name ?? "Không rõ",
        [.. user.FindAll(ClaimTypes.Role).Select(c => c.Value)],
        user.FindFirstValue(PersonClaims.Office),
        user.FindFirstValue(PersonClaims.Commune)) { Id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Who acts has not signed in.") };
}
