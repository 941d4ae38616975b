using Microsoft.AspNetCore.Identity;

namespace NtmWorkflow.Coordination.People;

/// <summary>What is wrong with an account (<i>tài khoản</i>), in Vietnamese.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Mật khẩu phải dài ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng.");

    public override IdentityError InvalidEmail(string? email) =>
        Error(nameof(InvalidEmail), $"\"{email}\" không phải là địa chỉ thư điện tử.");

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), $"Đã có tài khoản dùng địa chỉ {email}.");

    // The user name is the e-mail address: one message for both is enough.
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Hãy tải lại trang rồi làm lại.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
