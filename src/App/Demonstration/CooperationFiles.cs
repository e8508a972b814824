namespace Throughline.App.Demonstration;

internal sealed class CooperationFile
{
    public List<AgreementSample> Agreements { get; set; } = [];
    public GroupSample Group { get; set; } = new();
    public List<JudgementSample> Judgements { get; set; } = [];
    public CardRecommendationSample Recommendation { get; set; } = new();
}

internal sealed class AgreementSample
{
    public string Kind { get; set; } = "";
    public string Title { get; set; } = "";
    public List<string> Parties { get; set; } = [];
    public string Scope { get; set; } = "";
    public List<string> Services { get; set; } = [];
    public List<string>? Annex { get; set; }
    public string Basis { get; set; } = "";
    public string? Contract { get; set; }
    public int Start { get; set; }
    public int? End { get; set; }
    public int? Ended { get; set; }
    public string? Because { get; set; }
    public BreachSample? Breach { get; set; }
}

internal sealed class BreachSample
{
    public int Day { get; set; }
    public string By { get; set; } = "";
    public string What { get; set; } = "";
    public string? Remedy { get; set; }
}

internal sealed class GroupSample
{
    public string Name { get; set; } = "";
    public string Mandate { get; set; } = "";
    public string Basis { get; set; } = "";
    public int Quorum { get; set; }
    public List<SeatSample> Members { get; set; } = [];
    public List<MeetingSample> Meetings { get; set; } = [];
}

internal sealed class SeatSample
{
    public string? User { get; set; }
    public string? Name { get; set; }
    public string? Body { get; set; }
    public string Role { get; set; } = "";
}

internal sealed class MeetingSample
{
    public int Day { get; set; }
    public string Starts { get; set; } = "";
    public string Place { get; set; } = "";
    public List<string> Absent { get; set; } = [];
    public List<ItemSample> Items { get; set; } = [];
    public List<TaskSample> Tasks { get; set; } = [];
}

internal sealed class ItemSample
{
    public string? Text { get; set; }
    public string? Recommendation { get; set; }
    public string? Practice { get; set; }
    public int Minutes { get; set; }
    public string? Conflict { get; set; }
    public List<string> Views { get; set; } = [];

    // Words of the views that need some.
    public string? Words { get; set; }
    public string? Outcome { get; set; }
    public List<string> Letters { get; set; } = [];
}

internal sealed class TaskSample
{
    public string Text { get; set; } = "";
    public string? Owner { get; set; }
    public string? Body { get; set; }
    public int Day { get; set; }
    public int? Done { get; set; }
    public int Item { get; set; }
}

internal sealed class JudgementSample
{
    public string Card { get; set; } = "";
    public string By { get; set; } = "";
    public string Value { get; set; } = "";
    public string Because { get; set; } = "";
}

internal sealed class CardRecommendationSample
{
    public string Card { get; set; } = "";
    public string By { get; set; } = "";
    public string Text { get; set; } = "";
    public string Criterion { get; set; } = "";
    public string Author { get; set; } = "";
    public string Addressee { get; set; } = "";
    public List<string> Acts { get; set; } = [];
    public List<string> Steps { get; set; } = [];
}
