namespace Throughline.App.Demonstration;

internal sealed class WorkshopFile
{
    public WorkshopSample Workshop { get; set; } = new();
    public List<CommentSample> Comments { get; set; } = [];
    public List<CostSample> Costs { get; set; } = [];
    public List<StageSample> Way { get; set; } = [];
}

internal sealed class WorkshopSample
{
    public string Title { get; set; } = "";
    public string Place { get; set; } = "";
    public int InDays { get; set; }
    public int Days { get; set; }
    public int Quorum { get; set; }
    public List<int> Agenda { get; set; } = [];
    public List<TableSeatSample> Seats { get; set; } = [];
}

internal sealed class TableSeatSample
{
    public string Body { get; set; } = "";
    public bool State { get; set; }
    public string? Account { get; set; }
}

internal sealed class CommentSample
{
    public int Proposal { get; set; }
    public int Unit { get; set; }
    public string Role { get; set; } = "";
    public bool ForBody { get; set; }
    public string? Passage { get; set; }
    public string? Suggested { get; set; }
    public string Text { get; set; } = "";
    public string? Answer { get; set; }
    public string? Reply { get; set; }
}

internal sealed class CostSample
{
    public int Proposal { get; set; }
    public string What { get; set; } = "";
    public long? Amount { get; set; }
    public string Currency { get; set; } = "";
    public string Source { get; set; } = "";
}

internal sealed class StageSample
{
    public string Name { get; set; } = "";
    public string Body { get; set; } = "";
    public int Days { get; set; }
    public bool Adopts { get; set; }
    public List<string> Ranks { get; set; } = [];
}

internal sealed class TermFile
{
    public List<TermSample> Terms { get; set; } = [];
}

internal sealed class TermSample
{
    public string En { get; set; } = "";
    public string Ru { get; set; } = "";
    public string Tk { get; set; } = "";
    public string Source { get; set; } = "";
    public string? Note { get; set; }
}
