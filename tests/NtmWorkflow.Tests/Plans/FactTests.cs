using System.Text.RegularExpressions;
using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Documents.Plans;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;
using NtmWorkflow.Tests.Documents;
using Xunit.Abstractions;

namespace NtmWorkflow.Tests.Plans;

/// <summary>
/// Each line of facts-*.txt is a fact of a real plan: where it must stand in the generated document (anywhere, in one paragraph, in one table
/// row, in the part of one criterion), then what must stand there. Left out are only printing errors of the real plans: 6,94% for 87/1.256,
/// and 12/19 criteria where the figures give 11.
/// </summary>
public sealed partial class FactTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("van-quan-2018", "facts-2018.txt")]
    [InlineData("van-quan-2021", "facts-2021.txt")]
    [InlineData("chi-lang-2024", "facts-2024.txt")]
    public void A_generated_plan_carries_every_fact_of_the_real_one(string sample, string facts)
    {
        var printed = Printed.Of(sample);
        var lines = Lines(facts);
        var missing = lines.Where(fact => !printed.Carries(fact)).ToList();
        output.WriteLine($"{sample}: {lines.Count} facts, {missing.Count} missing");
        Assert.True(lines.Count > 50);
        Assert.Empty(missing);
    }

    private static List<string> Lines(string resource)
    {
        using var lines = new StreamReader(typeof(FactTests).Assembly.GetManifestResourceStream(resource)!);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>A generated plan, as its reader sees it: paragraphs and rows of tables, without case, diacritics and punctuation.</summary>
    private sealed partial record Printed(IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Rows)
    {
        public static Printed Of(string sample)
        {
            var plan = PlanReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", $"{sample}.json")), Sample.Sets).Plan!;
            var docx = new TemplateFolder(Path.Combine(AppContext.BaseDirectory, "docx-templates"))
                .Fill(PlanDocument.From(plan, Sample.Sets[plan.CriteriaSet], new(plan.Number, plan.Date)));
            return new([.. Docx.Texts(docx).Select(Plain)], [.. Docx.Rows(docx).Select(Plain)]);
        }

        public bool Carries(string fact)
        {
            var parts = fact.Split('|');
            var wanted = parts.Skip(1).Select(Plain).ToList();
            return Places(parts[0]).Any(place => wanted.All(w => place.Contains(w, StringComparison.Ordinal)));
        }

        private IEnumerable<string> Places(string scope) => scope switch
        {
            "van-ban" => [string.Join(' ', Paragraphs)],
            "doan" => Paragraphs,
            "hang" => Rows,
            _ => [string.Join(' ', OfCriterion(scope["tieu-chi-".Length..]))],
        };

        private IEnumerable<string> OfCriterion(string number)
        {
            var inside = false;
            foreach (var paragraph in Paragraphs)
            {
                if (Heading().Match(paragraph) is { Success: true } heading)
                    inside = heading.Groups[1].Value == number;
                if (inside)
                    yield return paragraph;
            }
        }

        private static string Plain(string text) => Noise().Replace(
            Wording.Plain(text.Replace("NTM", "nông thôn mới", StringComparison.Ordinal)), " ").Trim();

        [GeneratedRegex(@"^(?:- )?tieu chi (\d+) ")]
        private static partial Regex Heading();

        // Marks between words; those within numbers and codes count.
        [GeneratedRegex(@"[“”"";,.:]*(\s+|$)")]
        private static partial Regex Noise();
    }
}
