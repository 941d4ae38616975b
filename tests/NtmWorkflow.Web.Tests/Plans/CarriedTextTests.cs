using System.Text;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Web.Pages.Plans;

namespace NtmWorkflow.Web.Tests.Plans;

public class CarriedTextTests
{
    [Fact]
    public void What_is_packed_comes_out_again()
    {
        var content = Encoding.UTF8.GetBytes("{ \"name\": \"Điềm He\" }");
        Assert.Equal(content, CarriedText.Unpack(CarriedText.Pack(content)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("khong phai")]
    [InlineData("AAAA")]
    [InlineData("H4sIAAAAAAAAAw")]
    public void What_was_not_packed_here_gives_nothing_to_read(string text) => Assert.Empty(CarriedText.Unpack(text) ?? []);

    [Fact]
    public void A_small_text_that_swells_is_cut_where_a_plan_must_end()
    {
        var swollen = CarriedText.Pack(new byte[PlanReader.MostBytes * 5]);
        Assert.Equal(PlanReader.MostBytes + 1, CarriedText.Unpack(swollen)!.Length);
    }
}
