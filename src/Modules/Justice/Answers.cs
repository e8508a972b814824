using Throughline.Cases;
using Throughline.Platform.Data;

namespace Throughline.Justice;

// The answers to a write of this module, in the words the pages know.
internal static class Answers
{
    public static WriteAnswer Absent { get; } = new(WriteEnd.Absent, "There is no such record.", null);

    public static WriteAnswer Done(string handle) => new(WriteEnd.Done, null, handle);

    public static WriteAnswer Refused(string problem) => new(WriteEnd.Refused, problem, null);

    public static WriteAnswer Of(Commitment commitment, string? handle) => commitment switch
    {
        Commitment.Done => new(WriteEnd.Done, null, handle),
        Commitment.Stale => new(WriteEnd.Stale, "Somebody else saved this in between. Nothing was overwritten: look at the new state and enter yours again.", handle),
        _ => new(WriteEnd.Repeated, "This form was sent before and counted once.", handle),
    };

    public static bool Fits(string? text, int least, int most) => text is not null && text.Trim().Length >= least && text.Length <= most;
}
