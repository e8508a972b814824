namespace Throughline.App.Demonstration;

internal sealed class PeopleFile
{
    public Dictionary<string, List<string>> GivenNames { get; set; } = [];
    public List<string> FamilyNames { get; set; } = [];
    public List<OriginSample> Origins { get; set; } = [];
    public List<string> SafeContact { get; set; } = [];
    public List<string> SupportNotes { get; set; } = [];
    public List<string> Regions { get; set; } = [];
}

internal sealed class OriginSample
{
    public string Name { get; set; } = "";
    public int Share { get; set; }
}
