using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NtmWorkflow.Lifecycle.Instances;

namespace NtmWorkflow.Tests.Architecture;

public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["NtmWorkflow.Programme"] = [],
        ["NtmWorkflow.Lifecycle"] = [],
        ["NtmWorkflow.Documents"] = ["NtmWorkflow.Programme"],
        ["NtmWorkflow.Coordination"] = ["NtmWorkflow.Programme", "NtmWorkflow.Lifecycle", "NtmWorkflow.Documents"],
        ["NtmWorkflow.Elsa"] = ["NtmWorkflow.Lifecycle"],
        ["NtmWorkflow.Web"] = ["NtmWorkflow.Coordination", "NtmWorkflow.Elsa"],
        ["NtmWorkflow.Cli"] = ["NtmWorkflow.Coordination", "NtmWorkflow.Elsa"],
    };

    [Fact]
    public void Every_project_references_only_what_it_may_touch()
    {
        Assert.Equal(MayReference.Keys.Order(StringComparer.Ordinal), Source.Projects);
        foreach (var (project, allowed) in MayReference)
            Assert.Equal(allowed.Order(StringComparer.Ordinal),
                Items(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("NtmWorkflow.Programme")]
    [InlineData("NtmWorkflow.Lifecycle")]
    public void The_rules_and_the_engine_need_no_package(string project) => Assert.Empty(Items(project, "PackageReference"));

    [Theory]
    [InlineData("NtmWorkflow.Programme")]
    [InlineData("NtmWorkflow.Lifecycle")]
    public void The_rules_and_the_engine_touch_no_clock_no_chance_and_no_file(string project)
    {
        var impure = new Regex(@"\b(DateTime(Offset)?\.(Now|UtcNow|Today)|DateOnly\.FromDateTime\(DateTime\.|Guid\.NewGuid|Random\b|File\.|Directory\.|HttpClient|Console\.|Environment\.|Thread\b)");
        Assert.Empty(Source.Of(project).Where(f => impure.IsMatch(Code(f.Text))).Select(f => f.Path));
    }

    [Fact]
    public void The_engine_knows_no_stage_of_the_programme()
    {
        var stage = new Regex(@"commune|dossier|apprais|criteri|plan-prep|submission", RegexOptions.IgnoreCase);
        Assert.Empty(Source.Of("NtmWorkflow.Lifecycle").Where(f => stage.IsMatch(Code(f.Text))).Select(f => f.Path));
    }

    [Fact]
    public void Only_one_project_knows_each_technology()
    {
        var owners = new Dictionary<string, string[]>
        {
            ["DocumentFormat.OpenXml"] = ["NtmWorkflow.Documents"],
            ["Microsoft.EntityFrameworkCore"] = ["NtmWorkflow.Coordination"],
            ["MimeKit"] = ["NtmWorkflow.Coordination"],
            ["Elsa"] = ["NtmWorkflow.Elsa"],
            ["Hangfire"] = ["NtmWorkflow.Web"],
            ["System.CommandLine"] = ["NtmWorkflow.Cli"],
        };
        foreach (var (technology, allowed) in owners)
            Assert.Empty(Source.Projects.Except(allowed).SelectMany(Source.Of)
                .Where(f => Regex.IsMatch(f.Text, $@"\busing {Regex.Escape(technology)}\b")).Select(f => f.Path));
    }

    [Fact]
    public void Time_is_asked_of_the_one_clock_that_everybody_was_given()
    {
        var own = new Regex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b");
        Assert.Empty(Source.Projects.SelectMany(Source.Of).Where(f => own.IsMatch(Code(f.Text))).Select(f => f.Path));
    }

    [Fact]
    public void A_folder_is_called_after_its_subject_not_after_a_kind_of_code()
    {
        string[] kinds = ["Models", "Services", "Helpers", "Utils", "Utilities", "Common", "Interfaces", "Managers", "Extensions", "Core", "Infrastructure", "Enums", "Dtos", "Contracts", "Handlers"];
        var folders = Source.Projects.SelectMany(Source.Of).SelectMany(f => Path.GetDirectoryName(f.Path)!.Split(Path.DirectorySeparatorChar)).Distinct();
        Assert.Empty(folders.Intersect(kinds));
    }

    [Fact]
    public void No_interface_has_a_single_implementation()
    {
        var types = Source.Projects.Where(p => p is not ("NtmWorkflow.Web" or "NtmWorkflow.Elsa")).Select(p => p == "NtmWorkflow.Cli" ? "ntm" : p)
            .SelectMany(p => Assembly.Load(p).GetTypes()).ToList();
        // The other engine is in the assembly that only a build with Elsa fills.
        var lonely = types.Where(t => t.IsInterface && t != typeof(IEngine) && types.Count(i => i.IsClass && t.IsAssignableFrom(i)) < 2);
        Assert.Empty(lonely.Select(t => t.FullName));
    }

    [Fact]
    public void A_file_can_be_read_in_one_sitting() =>
        Assert.Empty(Source.Projects.SelectMany(Source.Of).Where(f => f.Text.Split('\n').Length > 301).Select(f => f.Path));

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Path.Combine(Source.Root, "src", project, $"{project}.csproj")).Descendants(kind).Select(e => e.Attribute("Include")!.Value);

    /// <summary>The text without comments: what a comment names is no dependency.</summary>
    private static string Code(string text) => Regex.Replace(text, @"//.*$", "", RegexOptions.Multiline);
}
