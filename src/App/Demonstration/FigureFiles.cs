namespace Throughline.App.Demonstration;

internal sealed class PopulationSample
{
    public int Persons { get; set; }
    public int Growth { get; set; }
    public string Source { get; set; } = "";
    public int Women { get; set; }
    public Dictionary<string, int> Children { get; set; } = [];
    public Dictionary<string, int> Regions { get; set; } = [];
}

internal sealed class PastCasesSample
{
    public int Seed { get; set; }
    public string Source { get; set; } = "";
    public List<int> Years { get; set; } = [];
    public List<PastGroupSample> Groups { get; set; } = [];
    public Dictionary<string, int> Regions { get; set; } = [];
    public List<int> OutsidePolice { get; set; } = [];
    public List<int> Identified { get; set; } = [];
    public Dictionary<string, int> OutsideBodies { get; set; } = [];
    public Dictionary<string, int> PoliceBodies { get; set; } = [];
    public int Negative { get; set; }
    public int Reviewed { get; set; }
    public int Reversed { get; set; }
    public int HoursKnown { get; set; }
    public HoursSample Hours { get; set; } = new();
    public int Declined { get; set; }
    public int BrokenOff { get; set; }
    public int Retrafficked { get; set; }
}

internal sealed class PastGroupSample
{
    public string Sex { get; set; } = "";
    public string Age { get; set; } = "";
    public int Weight { get; set; }
    public Dictionary<string, int> Forms { get; set; } = [];
}

internal sealed class HoursSample
{
    public int Least { get; set; }
    public int Middle { get; set; }
    public int Most { get; set; }
}
