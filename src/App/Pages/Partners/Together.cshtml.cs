using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Partners;

[Needs(ActionKind.List, Section.Partners)]
public sealed class TogetherModel(AgreementRegister agreements, AnswerFacts answers) : TogetherPage
{
    public IReadOnlyList<AgreementCard> Holding { get; private set; } = [];

    public IReadOnlyList<AnswerFigures> Answers { get; private set; } = [];

    public IEnumerable<AgreementCard> EndingSoon => Holding.Where(card => card.StateOn(Today) == AgreementState.EndsSoon);

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Partners);

    public IReadOnlyList<OrganisationCard> OfKind(OrganisationKind kind) => [.. Bodies.Where(body => body.Kind == kind)];

    public IReadOnlyList<AgreementCard> Of(OrganisationCard body) => [.. Holding.Where(card => card.Parties.Contains(body.Id))];

    public int Without => OfKind(OrganisationKind.CivilSociety).Count(body => !Of(body).Any(card => card.Parties.Any(IsState)));

    /// <summary>The heading is the finding.</summary>
    public string Heading => (OfKind(OrganisationKind.CivilSociety).Count, Without) switch
    {
        (0, _) => T["No civil-society organisation is listed yet"],
        var (all, none) when all == none => T["Nobody has signed with anybody yet"],
        (_, 0) => T["Every civil-society organisation has an agreement with the state"],
        (var all, 1) => T["One of {0} civil-society organisations works without an agreement with the state", all],
        var (all, none) => T["{1} of {0} civil-society organisations work without an agreement with the state", all, none],
    };

    public async Task OnGet(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        Holding = [.. (await agreements.All(Viewer, Today, cancel)).Where(card => card.HoldsOn(Today))];
        Answers = await answers.Of(Viewer, Today, null, cancel);
    }
}
