namespace Throughline.App.Demonstration;

internal sealed class RankFile
{
    public List<RankSample> Ranks { get; set; } = [];
}

internal sealed class RankSample
{
    public string Name { get; set; } = "";
    public int Level { get; set; }
    public string Body { get; set; } = "";
    public string From { get; set; } = "";
    public string? Until { get; set; }
}

internal sealed class DelegationFile
{
    public List<DelegationSample> Delegations { get; set; } = [];
}

internal sealed class DelegationSample
{
    public string Act { get; set; } = "";
    public string Place { get; set; } = "";
    public string Body { get; set; } = "";
    public string Ordered { get; set; } = "";
    public string? Due { get; set; }
    public int DueInMonths { get; set; }
    public string? Issued { get; set; }
    public string? IssuedAct { get; set; }
}

internal sealed class ProposalFile
{
    public List<ProposalSample> Proposals { get; set; } = [];
}

internal sealed class ProposalSample
{
    public int Number { get; set; }
    public string Title { get; set; } = "";
    public List<string> Recommendations { get; set; } = [];
    public string? Begun { get; set; }
    public int BegunDays { get; set; }
    public string? Review { get; set; }
    public int ReviewDays { get; set; }
    public string? Agreed { get; set; }
    public List<int> RedraftedDays { get; set; } = [];
    public List<UnitSample> Units { get; set; } = [];
    public List<PositionSample> Positions { get; set; } = [];
    public List<ViewSample> Views { get; set; } = [];
    public List<ExpectedSample> Expected { get; set; } = [];
    public AdoptionSample? Adoption { get; set; }
}

internal sealed class UnitSample
{
    public string Act { get; set; } = "";
    public string? Place { get; set; }
    public string? After { get; set; }
    public string? Num { get; set; }
    public bool Missing { get; set; }
    public string Reason { get; set; } = "";
    public Dictionary<string, string> Words { get; set; } = [];
    public Dictionary<string, string> Earlier { get; set; } = [];
}

internal sealed class PositionSample
{
    public string Body { get; set; } = "";
    public bool State { get; set; }
    public int UntilDays { get; set; }
    public string? Answer { get; set; }
    public string Number { get; set; } = "";
    public int Days { get; set; }
    public string Office { get; set; } = "";
    public string? Remarks { get; set; }

    // Answered on the first draft too.
    public bool Earlier { get; set; }
}

internal sealed class ViewSample
{
    public string Role { get; set; } = "";
    public string Leaning { get; set; } = "";
    public string Text { get; set; } = "";
}

internal sealed class ExpectedSample
{
    public string Criterion { get; set; } = "";
    public string Value { get; set; } = "";
    public string Reasons { get; set; } = "";
}

internal sealed class AdoptionSample
{
    public string Recorded { get; set; } = "";
    public string ActName { get; set; } = "";
    public string ActNumber { get; set; } = "";
    public string Adopted { get; set; } = "";
    public string Signed { get; set; } = "";
    public string Published { get; set; } = "";
    public string InForce { get; set; } = "";
    public string? Transition { get; set; }
}
