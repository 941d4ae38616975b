namespace NtmWorkflow.Tests.Lifecycle;

public class CommunePursuitTests
{
    [Fact]
    public void A_commune_reports_each_month_as_long_as_months_are_left() => Journey.GivenFile("commune-pursuit")
        .Then("start Done", "monthOpens Waiting")
        .When("monthOpens", "Done").Then("monthOpens Done", "monthlyReport Waiting")
        .When("monthlyReport", "Done", ("monthsLeft", "true"))
        .Then("monthlyReport Done", "progressReport Done", "monthsLeft True", "monthOpens Waiting")
            .ThenAsks("Ntm.Document kind=progress-report")
        .When("monthOpens", "Done")
        .When("monthlyReport", "Done", ("monthsLeft", "true"))
        .Then("monthlyReport Done", "progressReport Done", "monthsLeft True", "monthOpens Waiting")
        .When("monthOpens", "Done")
        .When("monthlyReport", "Done", ("monthsLeft", "false"))
        .Then("monthlyReport Done", "progressReport Done", "monthsLeft False", "dossier Waiting");

    [Fact]
    public void A_commune_that_meets_the_standard_is_recognised() => WithDossierDue()
        .When("dossier", "Done").Then("dossier Done", "dossierIndex Done", "appraise Waiting").ThenAsks("Ntm.Document kind=dossier-index")
        .When("appraise", "Done").Then("appraise Done", "conclude Waiting")
        .When("conclude", "Met").Then("conclude Met", "appraisalMinutes Done", "appraisalReport Done", "submissionDraft Done", "submit Waiting")
        .ThenAsks("Ntm.Document kind=appraisal-minutes", "Ntm.Document kind=appraisal-report", "Ntm.Document kind=submission")
        .When("submit", "Approved").Then("submit Approved", "issueSubmission Waiting")
        .When("issueSubmission", "Issued").Then("issueSubmission Issued", "submission Done", "decision Waiting")
        .ThenAsks("Ntm.Document kind=submission")
        .When("decision", "Recognised").Then("decision Recognised", "recognised Done", "end Finished")
        .ThenAsks("Ntm.Conclude result=recognised")
        .ThenFinished();

    [Fact]
    public void A_commune_that_does_not_meet_it_gets_the_minutes_and_no_submission() => WithDossierDue()
        .When("dossier", "Done").When("appraise", "Done")
        .When("conclude", "NotMet").Then("conclude NotMet", "notMetDocuments Done", "notMet Done", "end Finished")
        .ThenAsks("Ntm.Document kind=appraisal-minutes", "Ntm.Conclude result=notMet")
        .ThenFinished();

    [Fact]
    public void Whatever_is_returned_goes_back_one_step_and_comes_again() => WithDossierDue()
        .When("dossier", "Done").When("appraise", "Done")
        .When("conclude", "Returned").Then("conclude Returned", "dossier Waiting")
        .When("dossier", "Done").When("appraise", "Done").When("conclude", "Met")
        .When("submit", "Returned").Then("submit Returned", "conclude Waiting")
        .When("conclude", "Met").When("submit", "Approved")
        .When("issueSubmission", "Returned").Then("issueSubmission Returned", "submit Waiting")
        .When("submit", "Approved").When("issueSubmission", "Issued")
        .When("decision", "ToSupplement").Then("decision ToSupplement", "dossier Waiting")
        .When("dossier", "Done").When("appraise", "Done").When("conclude", "Met").When("submit", "Approved")
        .When("issueSubmission", "Issued")
        .When("decision", "Refused").Then("decision Refused", "refused Done", "end Finished").ThenAsks("Ntm.Conclude result=refused")
        .ThenFinished();

    private static Journey WithDossierDue() =>
        Journey.GivenFile("commune-pursuit").When("monthOpens", "Done").When("monthlyReport", "Done");
}
