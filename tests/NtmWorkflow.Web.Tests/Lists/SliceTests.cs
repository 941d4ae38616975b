using NtmWorkflow.Web.Lists;

namespace NtmWorkflow.Web.Tests.Lists;

public class SliceTests
{
    private static readonly int[] Seven = [1, 2, 3, 4, 5, 6, 7];

    [Theory]
    [InlineData(1, new[] { 1, 2, 3 })]
    [InlineData(3, new[] { 7 })]
    [InlineData(0, new[] { 1, 2, 3 })]
    [InlineData(99, new[] { 7 })]
    [InlineData(int.MinValue, new[] { 1, 2, 3 })]
    public void A_long_list_is_cut_into_parts_and_a_number_beyond_it_shows_its_nearest_end(int number, int[] shown)
    {
        var slice = Slice.Of(Seven, number, 3);
        Assert.Equal(shown, slice.Items);
        Assert.Equal((3, 7), (slice.Count, slice.Total));
    }

    [Fact]
    public void An_empty_list_is_one_empty_part() => Assert.Equal((1, 1, 0), (Slice.Of<int>([], 5, 3).Number, Slice.Of<int>([], 5, 3).Count, Slice.Of<int>([], 5, 3).Total));
}
