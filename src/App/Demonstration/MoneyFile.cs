namespace Throughline.App.Demonstration;

/// <summary>Units, tariffs and money as money.yaml writes them.</summary>
internal sealed class MoneyFile
{
    public List<UnitSample> Units { get; set; } = [];

    public List<TariffSample> Tariffs { get; set; } = [];

    public List<SourceSample> Sources { get; set; } = [];

    public List<AllocationSample> Allocations { get; set; } = [];

    public List<ContractSample> Contracts { get; set; } = [];

    internal sealed class UnitSample
    {
        public string Key { get; set; } = "";

        public Dictionary<string, string> Name { get; set; } = [];

        public Dictionary<string, string> Many { get; set; } = [];

        public string Service { get; set; } = "";

        public bool Daily { get; set; }
    }

    internal sealed class TariffSample
    {
        public string Unit { get; set; } = "";

        public string? Provider { get; set; }

        public string Price { get; set; } = "";

        public int From { get; set; }

        public int? Until { get; set; }

        public string Basis { get; set; } = "";
    }

    internal sealed class SourceSample
    {
        public string Key { get; set; } = "";

        public string Name { get; set; } = "";

        public string Type { get; set; } = "";

        public string Owner { get; set; } = "";

        public string Basis { get; set; } = "";

        public string? Act { get; set; }

        public string? At { get; set; }

        public string? Code { get; set; }

        public string Level { get; set; } = "";

        public string? Currency { get; set; }

        public string Amount { get; set; } = "";

        public int From { get; set; }

        public int Until { get; set; }

        public int? Year { get; set; }
    }

    internal sealed class AllocationSample
    {
        public string Key { get; set; } = "";

        public string Source { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Name { get; set; } = "";

        public string? Code { get; set; }

        public string Amount { get; set; } = "";
    }

    internal sealed class ContractSample
    {
        public string Allocation { get; set; } = "";

        public string Provider { get; set; } = "";

        public int? Serial { get; set; }

        public int From { get; set; }

        public int Until { get; set; }

        public string? Milestones { get; set; }

        public int? Recommendation { get; set; }

        public List<LineSample> Lines { get; set; } = [];
    }

    internal sealed class LineSample
    {
        public string Unit { get; set; } = "";

        public int Volume { get; set; }

        public string Price { get; set; } = "";
    }
}
