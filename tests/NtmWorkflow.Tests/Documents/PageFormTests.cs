using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NtmWorkflow.Documents.Issuing;

namespace NtmWorkflow.Tests.Documents;

/// <summary>The templates as they are shipped, against the page rules of Decree 30/2020/NĐ-CP.</summary>
public sealed class PageFormTests
{
    public static TheoryData<string> Files => [.. DocumentKind.All.Select(k => k.TemplateFile)];

    private static void Look(string file, Action<MainDocumentPart> look)
    {
        using var document = WordprocessingDocument.Open(Path.Combine(AppContext.BaseDirectory, "docx-templates", file), false);
        look(document.MainDocumentPart!);
    }

    [Theory, MemberData(nameof(Files))]
    public void Pages_are_A4_with_the_margins_of_the_decree(string file) => Look(file, main =>
    {
        var section = main.Document!.Body!.Elements<SectionProperties>().Single();
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.InRange(margin.Top!.Value, 1134, 1417);
        Assert.InRange(margin.Bottom!.Value, 1134, 1417);
        Assert.InRange(margin.Left!.Value, 1701u, 1984u);
        Assert.InRange(margin.Right!.Value, 850u, 1134u);
    });

    [Theory, MemberData(nameof(Files))]
    public void The_page_number_stands_in_the_header_from_the_second_page(string file) => Look(file, main =>
    {
        var section = main.Document!.Body!.Elements<SectionProperties>().Single();
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Empty(main.FooterParts);
        string Header(HeaderFooterValues kind) => ((HeaderPart)main.GetPartById(section.Elements<HeaderReference>().Single(h => h.Type!.Value == kind).Id!)).Header!.InnerText;
        Assert.Contains("PAGE", Header(HeaderFooterValues.Default), StringComparison.Ordinal);
        Assert.DoesNotContain("PAGE", Header(HeaderFooterValues.First), StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Files))]
    public void Every_font_is_Times_New_Roman(string file) => Look(file, main =>
    {
        var fonts = main.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Concat(main.Document!.Descendants<RunFonts>()).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Equal(("Times New Roman", "Times New Roman"), (f.Ascii?.Value, f.HighAnsi?.Value)));
        Assert.All(main.ThemePart!.Theme!.Descendants<DocumentFormat.OpenXml.Drawing.LatinFont>(), f => Assert.Equal("Times New Roman", f.Typeface!.Value));
    });

    [Theory, MemberData(nameof(Files))]
    public void Tables_with_rules_repeat_their_head_and_keep_their_rows_whole(string file) => Look(file, main =>
    {
        foreach (var table in main.Document!.Descendants<Table>())
        {
            Assert.All(table.Elements<TableRow>(), r => Assert.NotNull(r.TableRowProperties?.GetFirstChild<CantSplit>()));
            if (table.Descendants<TableBorders>().Any())
                Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>());
        }
    });

    [Theory, MemberData(nameof(Files))]
    public void Office_editors_find_named_styles_and_no_direct_fonts_or_colours(string file) => Look(file, main =>
    {
        Assert.All(main.Document!.Descendants<Paragraph>(), p => Assert.NotNull(p.ParagraphProperties?.ParagraphStyleId));
        Assert.Empty(main.Document!.Descendants<Color>());
    });
}
