using System.Text;
using Microsoft.Playwright;

namespace NtmWorkflow.Web.Tests.Hosting;

/// <summary>What every page must be: without barriers wide and at 360 px, nothing beyond the edge, not too long for a slow line.</summary>
public static class Look
{
    private const int MostBytes = 60_000;

    /// <summary>Looks at the page as it stands; with PICTURES set to a folder, keeps a picture of each width there.</summary>
    public static async Task AtAsync(IPage page, string name)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(await page.ContentAsync()), 1, MostBytes);
        foreach (var width in (int[])[360, 1280])
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Equal("", await Browser.BarriersAsync(page));
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} is wider than {width} px.");
            if (Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
