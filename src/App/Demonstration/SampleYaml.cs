using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Throughline.App.Demonstration;

/// <summary>Reads the sample files; a wrong one stops the demonstration with its name.</summary>
internal static class SampleYaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    public static T Read<T>(string file) => ReadFile<T>(Path.Combine(SampleFolder.Country, file));

    /// <summary>Reads a file by its full path.</summary>
    public static T ReadFile<T>(string path)
    {
        var file = Path.GetFileName(path);
        try
        {
            return Reader.Deserialize<T>(File.ReadAllText(path));
        }
        catch (YamlDotNet.Core.YamlException wrong)
        {
            throw new InvalidDataException($"{file}, line {wrong.Start.Line}: {wrong.Message}", wrong);
        }
    }
}
