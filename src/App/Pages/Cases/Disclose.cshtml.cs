using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Files;
using Throughline.Justice.Claims;
using Throughline.Justice.NonPunishment;
using Throughline.Justice.Proceedings;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Disclose, Section.Outcome)]
public sealed class DiscloseModel(CaseDesk desk, DisclosureDesk disclosures, NonPunishmentDesk referrals, ClaimDesk claims, RiskBoard risks, ChainStrips strips) : DisclosePage(desk, strips)
{
    public IReadOnlyList<DisclosureLine> Lines { get; private set; } = [];

    public IReadOnlyList<NonPunishmentLine> Referrals { get; private set; } = [];

    public IReadOnlyList<ClaimLine> Claims { get; private set; } = [];

    public IReadOnlyList<RiskLine> Risks { get; private set; } = [];

    public string Heading
    {
        get
        {
            var live = Lines.Count(line => line.Standing == DisclosureStanding.Live);
            var stopping = Lines.Count(line => line.AwaitsStop);
            if (stopping > 0) return stopping == 1 ? T["One receiver has not confirmed that use has stopped"] : T["{0} receivers have not confirmed that use has stopped", stopping];
            if (live == 1) return T["{0} can open one extract", Body(Lines.First(line => line.Standing == DisclosureStanding.Live).RecipientId)];
            return live == 0 ? T["No extract is open to police or prosecution"] : T["{0} extracts are open to police or prosecution", live];
        }
    }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await disclosures.Of(handle, Viewer, cancel) is not { } lines) return Absent();
        Lines = lines;
        Referrals = await referrals.Of(handle, Viewer, cancel) ?? [];
        Claims = await claims.Of(handle, Viewer, cancel) ?? [];
        Risks = await risks.Of(handle, Viewer, cancel) ?? [];
        return Page();
    }

    /// <summary>A last day to claim as it is drawn.</summary>
    public DueMark Last(DateOnly day)
    {
        var left = day.DayNumber - Today.DayNumber;
        if (left < 0) return new DueMark("late", "late", T["ended {0}", Dates.Day(day)]);
        var words = left == 0 ? T["last day is today"].Value : left == 1 ? T["1 day left to claim"].Value : T["{0} days left to claim", left].Value;
        return new DueMark(left <= 14 ? "today" : "soon", "clock", words);
    }
}
