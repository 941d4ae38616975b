using System.Net;
using Microsoft.Playwright;
using NtmWorkflow.Coordination.People;

namespace NtmWorkflow.Web.Tests.Plans;

[Collection(StartedPlan.Collection)]
public class SightTests(StartedPlan started)
{
    [Fact]
    public async Task A_commune_sees_its_own_part_of_a_plan_and_no_other()
    {
        var page = await started.SignInWithAsync("xa.diem-he@mau.example");

        Assert.Equal(200, await StatusAsync(page, "/plans/van-quan-2021"));
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("Xã Bình Phúc");
        Assert.Equal(200, await StatusAsync(page, "/plans/van-quan-2021/communes/diem-he"));
        Assert.Equal(404, await StatusAsync(page, "/plans/van-quan-2021/communes/binh-phuc"));
        Assert.Equal(404, await StatusAsync(page, "/plans/van-quan-2021/mail"));
    }

    [Fact]
    public async Task A_commune_does_not_see_a_plan_without_it()
    {
        var office = await started.SignInAsync(Roles.Coordination);
        await StartedPlan.UploadAsync(office, SampleInput.OfOneCommune("chi-binh-phuc"));
        await office.GetByRole(AriaRole.Button, new() { Name = "Khởi tạo", Exact = true }).ClickAsync();
        await office.WaitForURLAsync("**/plans/chi-binh-phuc");

        var page = await started.SignInWithAsync("xa.diem-he@mau.example");
        foreach (var part in new[] { "", "/documents", "/journal", "/communes/binh-phuc" })
            Assert.Equal(404, await StatusAsync(page, $"/plans/chi-binh-phuc{part}"));
        await page.GotoAsync("/plans");
        await Assertions.Expect(page.Locator("a[href='/plans/van-quan-2021']")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("a[href='/plans/chi-binh-phuc']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_commune_account_that_has_no_commune_yet_sees_nothing()
    {
        var page = await started.SignInAsync(Roles.Commune);
        Assert.Equal(404, await StatusAsync(page, "/plans/van-quan-2021"));
        await page.GotoAsync("/plans");
        await Assertions.Expect(page.Locator("a[href='/plans/van-quan-2021']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_plan_or_commune_that_does_not_exist_is_not_found()
    {
        var page = await started.SignInAsync(Roles.Coordination);
        Assert.Equal(404, await StatusAsync(page, "/plans/khong-co"));
        Assert.Equal(404, await StatusAsync(page, "/plans/van-quan-2021/communes/khong-co"));
        Assert.Equal(404, await StatusAsync(page, "/criteria/khong-co"));
    }

    [Theory]
    [InlineData("/plans")]
    [InlineData("/plans/start")]
    [InlineData("/plans/schema")]
    [InlineData("/plans/van-quan-2021")]
    [InlineData("/plans/van-quan-2021/journal")]
    [InlineData("/documents/download?id=x")]
    [InlineData("/criteria")]
    [InlineData("/journal")]
    public async Task Who_has_not_signed_in_is_sent_to_sign_in(string address)
    {
        using var client = started.Server.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
    }

    private static async Task<int> StatusAsync(IPage page, string address) => (await page.GotoAsync(address))!.Status;
}
