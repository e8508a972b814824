using System.Runtime.CompilerServices;
using Throughline.Cases;
using Throughline.Cases.Consents;
using Throughline.Cases.Referrals;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.App.Demonstration;

/// <summary>One referral of an invented person: asked, agreed, sent, and what the receiving body made of it.</summary>
internal sealed class DemonstrationReferral(
    SimulatedScopes scopes, DemonstrationCast cast, InventedPerson person, Viewer worker, string caseHandle, string service, string body, ConsentPurpose purpose, Random chance)
{
    private string _consent = "";
    private string _referral = "";

    private Viewer Receiver { get; } = cast.All(Role.CaseManager, body).Concat(cast.All(Role.ShelterManager, body)).First();

    private Viewer Supervisor { get; } = cast.One(Role.Supervisor, person.IsChild ? "child-protection" : "open-door");

    public async IAsyncEnumerable<DateTime> Live(DateTime at, [EnumeratorCancellation] CancellationToken cancel)
    {
        yield return at;
        if (!await Ask(at, cancel)) yield break;
        yield return at = at.AddHours(Draw(.2, 5));
        if (!await Send(at, cancel)) yield break;
        var fate = chance.Next(100);
        if (fate < 7)
        {
            // Nobody answers: the case stays with its case manager, who escalates; the supervisor looks for another way.
            yield return at = OfficeHours.Next(at.AddDays(Draw(4, 12)));
            await Act(at, worker, ReferralAct.Escalate, null, null, cancel);
            yield return at = OfficeHours.Next(at.AddDays(Draw(.5, 3)));
            await Act(at, Supervisor, ReferralAct.SayNotPossible, ReferralReason.NoReceiver, null, cancel);
            yield return at = OfficeHours.Next(at.AddDays(Draw(1, 9)));
            await Act(at, worker, ReferralAct.Close, null, null, cancel);
            yield break;
        }
        yield return at = at.AddHours(fate < 75 ? Draw(1, 20) : Draw(26, 90));
        if (fate < 17)
        {
            await Act(at, Receiver, ReferralAct.Decline, chance.Next(2) == 0 ? ReferralReason.NoPlace : ReferralReason.Language, null, cancel);
            yield return at = at.AddHours(Draw(2, 30));
            if (fate < 12) await Act(at, worker, ReferralAct.SayNotPossible, ReferralReason.NoReceiver, null, cancel);
            yield return at = OfficeHours.Next(at.AddDays(Draw(1, 9)));
            await Act(at, worker, ReferralAct.Close, null, null, cancel);
            yield break;
        }
        if (!await Act(at, Receiver, ReferralAct.Accept, null, null, cancel)) yield break;
        yield return at = at.AddHours(Draw(4, 60));
        if (!await Act(at, Receiver, ReferralAct.StartService, null, null, cancel)) yield break;
        yield return at = OfficeHours.Next(at.AddDays(Draw(5, 14)));
        await Act(at, Receiver, ReferralAct.GiveFeedback, null, "The service has begun and helps. Nothing is missing now.", cancel);
        if (fate < 26)
        {
            yield return at = OfficeHours.Next(at.AddDays(Draw(4, 20)));
            await Withdraw(at, cancel);
        }
        else if (fate > 60)
        {
            yield return at = OfficeHours.Next(at.AddDays(Draw(10, 40)));
            await Act(at, worker, ReferralAct.Close, null, null, cancel);
        }
    }

    private Task<bool> Ask(DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        IReadOnlyList<Section> sections = purpose switch
        {
            ConsentPurpose.HealthCare => [Section.Health, Section.Outcome],
            ConsentPurpose.LegalAdvice => [Section.LegalAid, Section.Outcome],
            _ => [Section.SupportNotes, Section.Outcome],
        };
        var giver = person.IsChild ? ConsentGiver.GuardianWithAssent : ConsentGiver.Person;
        var answer = await services.GetRequiredService<ConsentLedger>().Give(caseHandle,
            new NewConsent(cast.Bodies[body].Id, purpose, sections, chance.Next(4) == 0 ? 30 : 90, person.Language, GivenHow.SpokenBeforeWitness, giver), Process(worker, "consent.give", at), cancel);
        _consent = answer.Handle ?? "";
        return answer.IsDone;
    });

    private Task<bool> Send(DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
    {
        var desk = services.GetRequiredService<ReferralDesk>();
        var draft = await desk.Draft(caseHandle, new NewReferral(_consent, service, [Section.Health, Section.LegalAid, Section.SupportNotes, Section.Outcome], chance.Next(3) == 0), Process(worker, "referral.draft", at), cancel);
        if (!draft.IsDone) return false;
        _referral = draft.Handle!;
        return (await desk.Act(_referral, new ReferralMove(ReferralAct.Send, null, null, null, 1), Process(worker, "referral.send", at), cancel)).IsDone;
    });

    private Task<bool> Act(DateTime at, Viewer who, ReferralAct act, ReferralReason? reason, string? remark, CancellationToken cancel) => scopes.At(at, async services =>
    {
        var desk = services.GetRequiredService<ReferralDesk>();
        if (await desk.Find(_referral, who, cancel) is not { } view) return false;
        return (await desk.Act(_referral, new ReferralMove(act, reason, remark, null, view.Version), Process(who, "referral." + Word(act), at), cancel)).IsDone;
    });

    private Task Withdraw(DateTime at, CancellationToken cancel) => scopes.At(at, async services =>
        await services.GetRequiredService<ConsentLedger>().Withdraw(caseHandle, _consent, Process(worker, "consent.withdraw", at), cancel));

    private double Draw(double low, double high) => low + (high - low) * chance.NextDouble();

    private static Platform.Data.ProcessContext Process(Viewer who, string process, DateTime at) => DemonstrationCast.Act(who, process, "SOP step S9", at);

    private static string Word(ReferralAct act) => string.Concat(act.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
