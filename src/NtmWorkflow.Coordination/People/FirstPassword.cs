using System.Security.Cryptography;

namespace NtmWorkflow.Coordination.People;

/// <summary>A password that is handed to its person (<i>mật khẩu cấp ban đầu</i>), who must change it before anything else.</summary>
public static class FirstPassword
{
    // Nothing that is mistaken for something else when it is read out or copied by hand: no 0 and o, no 1, i and l.
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Four groups of four signs: about 79 bits.</summary>
    public static string Generate() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Signs, 4)));
}
