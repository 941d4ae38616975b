using NtmWorkflow.Programme.Plans;

namespace NtmWorkflow.Tests.Plans;

public class LegalBasisTests
{
    [Theory]
    [InlineData("Kế hoạch", "66/KH-UBND", "UBND huyện Văn Quan", "về việc thực hiện Chương trình", "Kế hoạch số 66/KH-UBND ngày 04 tháng 3 năm 2021 của UBND huyện Văn Quan về việc thực hiện Chương trình")]
    [InlineData("Luật", null, null, "Tổ chức chính quyền địa phương", "Luật Tổ chức chính quyền địa phương ngày 04 tháng 3 năm 2021")]
    [InlineData("Luật", "58/2024/QH15", null, "Đầu tư công", "Luật Đầu tư công số 58/2024/QH15 ngày 04 tháng 3 năm 2021")]
    public void A_document_is_cited_by_its_number_and_a_law_by_its_name(string kind, string? number, string? issuer, string subject, string citation) =>
        Assert.Equal(citation, new LegalBasis(kind, number, new(2021, 3, 4), issuer, subject).Citation);

    [Fact]
    public void What_the_source_does_not_date_is_cited_without_a_date() =>
        Assert.Equal("Kết luận số 102-KL/HU của Huyện ủy về xây dựng nông thôn mới", new LegalBasis("Kết luận", "102-KL/HU", null, "Huyện ủy", "về xây dựng nông thôn mới").Citation);
}
