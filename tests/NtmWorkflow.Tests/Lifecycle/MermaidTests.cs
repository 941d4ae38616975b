using NtmWorkflow.Coordination.Instances;
using NtmWorkflow.Lifecycle.Drawing;

namespace NtmWorkflow.Tests.Lifecycle;

public class MermaidTests
{
    [Fact]
    public void The_preparation_of_a_plan_as_Mermaid_text() => Assert.Equal(
        """
        flowchart TD
            b1(["Bắt đầu"])
            b2["Từng cơ quan phụ trách<br/>Rà soát hiện trạng"]
            b3[/"Văn bản<br/>Lập báo cáo rà soát"/]
            b4["Văn phòng Điều phối<br/>Phân công"]
            b5[/"Văn bản<br/>Lập dự thảo kế hoạch"/]
            b6[["Hệ thống kiểm tra<br/>Kiểm tra thể thức dự thảo"]]
            b7["Lãnh đạo<br/>Phê duyệt kế hoạch"]
            b8["Văn thư<br/>Cấp số, ban hành kế hoạch"]
            b9[/"Văn bản<br/>Lập văn bản kế hoạch"/]
            b10[/"Văn bản, mỗi nơi một bản<br/>Lập phiếu giao việc"/]
            b11[["Mở quy trình khác<br/>Bắt đầu theo dõi từng xã"]]
            b12(["Kết thúc"])
            b1 --> b2
            b2 --> b3
            b3 --> b4
            b4 --> b5
            b5 --> b6
            b6 -->|"Đạt"| b7
            b6 -.->|"Không đạt"| b4
            b7 -->|"Duyệt"| b8
            b7 -.->|"Trả lại"| b4
            b8 -->|"Đã ban hành"| b9
            b8 -.->|"Trả lại"| b4
            b9 --> b10
            b10 --> b11
            b11 --> b12
        """ + "\n", Mermaid.Of(DefinitionFiles.Read("plan-preparation"), DrawingWords.All));
}
