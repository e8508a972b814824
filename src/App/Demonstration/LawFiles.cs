namespace Throughline.App.Demonstration;

internal sealed class BindingFile
{
    public List<BindingSample> Bindings { get; set; } = [];
}

internal sealed class BindingSample
{
    public string Country { get; set; } = "";
    public string Instrument { get; set; } = "";
    public string Status { get; set; } = "";
    public string? Since { get; set; }
    public string Source { get; set; } = "";
}

internal sealed class VerdictFile
{
    public List<VerdictSample> Verdicts { get; set; } = [];
}

internal sealed class VerdictSample
{
    public string Criterion { get; set; } = "";
    public string Value { get; set; } = "";
    public string GivenOn { get; set; } = "";
    public string Author { get; set; } = "";
    public string Reasons { get; set; } = "";
    public List<QuoteSample> Quotes { get; set; } = [];
}

internal sealed class QuoteSample
{
    public string Act { get; set; } = "";
    public string Date { get; set; } = "";
    public string Eid { get; set; } = "";
    public string Words { get; set; } = "";
}

internal sealed class RecommendationFile
{
    public List<RecommendationSample> Recommendations { get; set; } = [];
}

internal sealed class RecommendationSample
{
    public string Id { get; set; } = "";
    public string Criterion { get; set; } = "";
    public string Text { get; set; } = "";
    public string Addressee { get; set; } = "";
    public string Author { get; set; } = "";
    public string GivenOn { get; set; } = "";
    public string Status { get; set; } = "";
    public string? AdoptedBy { get; set; }
    public string? DueOn { get; set; }
    public string? NeedsRank { get; set; }
    public string? AdoptedOn { get; set; }
    public TouchesSample Touches { get; set; } = new();
}

internal sealed class TouchesSample
{
    public List<string> Acts { get; set; } = [];
    public List<string> Steps { get; set; } = [];
}
