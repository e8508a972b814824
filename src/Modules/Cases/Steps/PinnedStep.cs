using Throughline.Platform.Calendar;
using Throughline.Platform.Texts;

namespace Throughline.Cases.Steps;

// A step of the SOP version a case is pinned to, as far as its clocks need it.
internal sealed record PinnedStep(string Code, LocalizedText Title, int? Amount, ClockUnit Unit, string? From, string? Basis, int? RunsAmount, ClockUnit RunsUnit);

// The version itself.
internal sealed record PinnedProcedure(string Handle, LocalizedText Title, string Version, IReadOnlyList<PinnedStep> Steps)
{
    public PinnedStep? Find(string code) => Steps.FirstOrDefault(step => step.Code == code);
}
