using NtmWorkflow.Documents.Issuing;
using NtmWorkflow.Programme.Plans;
using NtmWorkflow.Programme.Vietnamese;

namespace NtmWorkflow.Documents.Plans;

/// <summary>The deadlines of the plan's year (tiến độ thực hiện) in sentences.</summary>
internal static class ScheduleLines
{
    public static IReadOnlyList<string> From(Plan plan)
    {
        if (plan.Deadlines is not { } deadlines)
            return [];
        return
        [
            $"Báo cáo tiến độ: hằng tháng, chậm nhất ngày {deadlines.ReportDay:00}, từ {Wording.LongMonth(deadlines.FirstReport)} đến {Wording.LongMonth(deadlines.LastReport)}.",
            $"{Phrases.CommuneCommittees(plan.Communes)} hoàn thiện hồ sơ các tiêu chí {deadlines.Dossier.Wording}.",
            $"Các cơ quan phụ trách tiêu chí hoàn thành thẩm tra {deadlines.Appraisal.Wording}.",
            $"Hoàn thành hồ sơ trình {plan.Issuer.Superior} xét, công nhận {deadlines.Submission.Wording}.",
        ];
    }
}
