using Throughline.Platform.Data;

namespace Throughline.Partners;

internal sealed class ProfileRow : IVersioned
{
    public Guid OrganisationId { get; set; }
    public required string Services { get; set; }
    public bool Women { get; set; }
    public bool Men { get; set; }
    public int? FromAge { get; set; }
    public int? ToAge { get; set; }
    public bool WithChildren { get; set; }
    public required string Languages { get; set; }
    public bool Crisis { get; set; }
    public bool AcceptsReferrals { get; set; }
    public int Version { get; set; }

    public PartnerProfile Profile() => new(
        [.. Services.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ServiceWords.Find).OfType<PartnerService>()],
        Women, Men, FromAge, ToAge, WithChildren, Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries), Crisis, AcceptsReferrals);

    public void Take(PartnerProfile profile)
    {
        Services = string.Join(' ', profile.Services.Distinct().Order().Select(ServiceWords.Word));
        Women = profile.Women;
        Men = profile.Men;
        FromAge = profile.FromAge;
        ToAge = profile.ToAge;
        WithChildren = profile.WithChildren;
        Languages = string.Join(' ', profile.Languages.Distinct(StringComparer.OrdinalIgnoreCase));
        Crisis = profile.Crisis;
        AcceptsReferrals = profile.AcceptsReferrals;
    }
}
