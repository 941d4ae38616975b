using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NtmWorkflow.Web.Pages;

// A refused form arrives here with its own method and its own stale token.
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; } = 500;

    public string Trace => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>The status that the answer has, which an exception makes more exact than the address.</summary>
    public int Status => Code < 500 ? Code : Response.StatusCode;

    public string Heading => Status switch
    {
        400 => "Biểu mẫu không còn dùng được",
        403 => "Không có quyền",
        404 => "Không tìm thấy trang",
        413 => "Tệp quá lớn",
        429 => "Quá nhiều lần thử",
        503 => "Kho dữ liệu không trả lời",
        < 500 => "Không thực hiện được yêu cầu",
        _ => "Hệ thống gặp lỗi",
    };

    public string WhatToDo => Status switch
    {
        400 => "Trang đã mở quá lâu hoặc phiên làm việc đã thay đổi. Hãy quay lại, tải lại trang rồi gửi lại; chưa có gì bị thay đổi.",
        403 => "Vai trò của tài khoản này không được xem trang hoặc làm việc này. " +
            "Nếu thấy chưa đúng, hãy liên hệ người quản trị của Văn phòng Điều phối.",
        404 => "Địa chỉ có thể đã gõ sai, hoặc nội dung đã được chuyển đi. Hãy kiểm tra lại địa chỉ, hoặc bắt đầu từ trang Việc của tôi.",
        413 => "Hãy chọn tệp nhỏ hơn 10 MB rồi gửi lại.",
        429 => "Từ địa chỉ mạng này vừa có quá nhiều lần đăng nhập. Hãy đợi một phút rồi đăng nhập lại.",
        503 => "Phần mềm chưa ghi hoặc đọc được dữ liệu. Hãy thử lại sau ít phút; trước khi làm lại một việc, xem việc đó đã được ghi chưa. " +
            "Nếu vẫn lỗi, hãy báo người quản trị kiểm tra máy chủ cơ sở dữ liệu và dung lượng đĩa, kèm mã sự việc dưới đây.",
        < 500 => "Hãy quay lại trang trước và thử lại. Nếu vẫn không được, hãy báo người quản trị.",
        _ => "Việc vừa làm có thể chưa được ghi. Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo người quản trị kèm mã sự việc dưới đây.",
    };
}
