using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Definitions;
using NtmWorkflow.Lifecycle.Migrations;
using NtmWorkflow.Web.Hosting;

namespace NtmWorkflow.Web.Pages.Workflows;

/// <summary>Running instances go from a former version to the one in force: first shown where each lands, then moved.</summary>
[Authorize(Roles = Migrating.Movers)]
public sealed class MoveModel(DefinitionDesk desk, Migrating migrating) : PageModel
{
    /// <summary>Further instances are counted only: the page stays light.</summary>
    public const int MostShown = 60;

    /// <summary>The steps that a person matched by hand, old id to new.</summary>
    [BindProperty(SupportsGet = true)]
    public Dictionary<string, string> Map { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string Hash { get; set; } = "";

    public WorkflowDefinition To { get; private set; } = null!;

    /// <summary>The steps of the former version, with waits or branches, that have no match by their id.</summary>
    public IReadOnlyList<Activity> Unmatched { get; private set; } = [];

    public IReadOnlyList<MoveLine> Lines { get; private set; } = [];

    /// <summary>The steps of the version in force that could stand for a former one.</summary>
    public IEnumerable<Activity> CandidatesFor(Activity former) => To.Activities.Values.Where(a => a.Type == former.Type);

    public async Task<IActionResult> OnGetAsync(string id)
    {
        if (await MappingAsync(id) is not { } mapping)
            return NotFound();
        Lines = await migrating.DryRunAsync(Hash, mapping);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id)
    {
        if (await MappingAsync(id) is not { } mapping)
            return NotFound();
        Lines = await migrating.MoveAsync(Hash, User.Actor(), mapping);
        return Page();
    }

    /// <summary>The proposal with what the person matched; null when there are no two such versions.</summary>
    private async Task<ImmutableSortedDictionary<string, string>?> MappingAsync(string id)
    {
        if (await desk.FindAsync(id) is not { } line || line.InForce.Hash == Hash
            || await desk.VersionAsync(Hash) is not { } from || from.DefinitionId != id)
            return null;
        To = line.InForce;
        var proposed = Mapping.Propose(from, To);
        Unmatched = [.. from.Activities.Values.Where(a => a.Kind is ActivityKind.Waiting or ActivityKind.Fork or ActivityKind.Join && !proposed.ContainsKey(a.Id))];
        var chosen = Unmatched.Where(a => To.Activities.ContainsKey(Map.GetValueOrDefault(a.Id) ?? "")).Select(a => KeyValuePair.Create(a.Id, Map[a.Id]));
        return proposed.SetItems(chosen);
    }
}
