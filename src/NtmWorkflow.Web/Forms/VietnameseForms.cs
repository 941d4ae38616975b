using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace NtmWorkflow.Web.Forms;

/// <summary>What is wrong with a form (<i>biểu mẫu</i>), in Vietnamese, unless a page says it better.</summary>
internal sealed class VietnameseForms : IValidationMetadataProvider
{
    // This rule alone shows its English default as if an author had written it.
    private static readonly string? EnglishEmail = new EmailAddressAttribute().ErrorMessage;

    public static void Configure(MvcOptions mvc)
    {
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"{field}: \"{value}\" không hợp lệ.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"\"{value}\" không hợp lệ.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}: giá trị không hợp lệ.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ.");
        messages.SetValueIsInvalidAccessor(value => $"\"{value}\" không hợp lệ.");
        messages.SetValueMustBeANumberAccessor(field => $"{field} phải là số.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Giá trị phải là số.");
        messages.SetValueMustNotBeNullAccessor(field => $"Mục {field} không được để trống.");
        messages.SetMissingBindRequiredValueAccessor(field => $"Thiếu {field}.");
        messages.SetMissingKeyOrValueAccessor(() => "Thiếu giá trị.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
        mvc.ModelMetadataDetailsProviders.Add(new VietnameseForms());
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (rule.ErrorMessageResourceName is null && (rule.ErrorMessage is null || rule.ErrorMessage == EnglishEmail))
                rule.ErrorMessage = Message(rule);
    }

    private static string Message(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "Mục {0} không được để trống.",
        StringLengthAttribute { MinimumLength: > 0 } => "{0} phải dài từ {2} đến {1} ký tự.",
        StringLengthAttribute or MaxLengthAttribute => "{0} không được dài quá {1} ký tự.",
        RangeAttribute => "{0} phải nằm trong khoảng từ {1} đến {2}.",
        EmailAddressAttribute => "{0} chưa đúng dạng, ví dụ đúng: ten@coquan.gov.vn.",
        _ => "{0} không hợp lệ.",
    };
}
