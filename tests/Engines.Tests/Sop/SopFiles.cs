using Throughline.Sop;
using Xunit;

namespace Throughline.Engines.Tests.Sop;

/// <summary>Files of the checkout, found by walking up from the tests.</summary>
internal static class SopFiles
{
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("Throughline.slnx was not found above the tests.");
        }
    }

    public static Procedure Sample(string name)
    {
        var result = SopReader.Read(File.ReadAllBytes(Path.Combine(Root, "samples/ardania/sop", name)), name);
        Assert.Empty(result.Faults);
        return result.Procedure!;
    }

    public static string ReferencePath(string name) => Path.Combine(Root, $"samples/sop/reference/{name}.sop.yaml");

    /// <summary>A reference procedure, for example <c>adult</c>.</summary>
    public static Procedure Reference(string name) => SopText.Whole(File.ReadAllText(ReferencePath(name)));

    /// <summary>The values of a country, for example <c>bg</c>.</summary>
    public static Throughline.Sop.Parameters.CountryParameters Country(string name)
    {
        var read = Throughline.Sop.Parameters.ParametersReader.Read(File.ReadAllBytes(Path.Combine(Root, $"samples/sop/params/{name}.params.yaml")));
        return read.Parameters ?? throw new InvalidDataException(read.Faults[0].Message);
    }
}
