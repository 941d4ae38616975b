using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Tests.Plans;

public class DueDateTests
{
    [Theory]
    [InlineData("2024-11-30", "chậm nhất ngày 30/11/2024", 2024, 11, 30)]
    [InlineData("before 2024-11-30", "trước ngày 30/11/2024", 2024, 11, 29)]
    [InlineData("2024-02", "trong tháng 02/2024", 2024, 2, 29)]
    [InlineData("2018-Q1", "trong quý I năm 2018", 2018, 3, 31)]
    [InlineData("2018-Q4", "trong quý IV năm 2018", 2018, 12, 31)]
    [InlineData("2024", "trong năm 2024", 2024, 12, 31)]
    public void A_deadline_keeps_its_words_and_knows_its_last_day(string text, string words, int year, int month, int day)
    {
        Assert.True(DueDate.TryParse(text, out var due));
        Assert.Equal((words, new DateOnly(year, month, day), text), (due.Wording, due.Day, due.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("30/11/2024")]
    [InlineData("before")]
    [InlineData("before 2024-11")]
    [InlineData("before 0001-01-01")]
    [InlineData("2018-Q5")]
    [InlineData("2018-Q0")]
    [InlineData("20a8")]
    [InlineData("2024-11-31")]
    public void What_is_no_deadline_is_refused(string? text) => Assert.False(DueDate.TryParse(text, out _));
}
