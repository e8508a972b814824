using Throughline.Law;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Throughline.App.Tests.Law;

public sealed class BenchmarkTests
{
    [Fact]
    public void Criteria_OfTheProgram_AreCountedByGradeAndMarkedAsDraft()
    {
        var benchmark = new Benchmark();
        Assert.Equal(197, benchmark.Criteria.Count);
        Assert.Equal(154, benchmark.Criteria.Count(criterion => criterion.Grade == Grade.Mandatory));
        Assert.Equal(27, benchmark.Criteria.Count(criterion => criterion.Grade == Grade.MustConsider));
        Assert.Equal(16, benchmark.Criteria.Count(criterion => criterion.Grade == Grade.Optional));
        Assert.Equal(38, benchmark.Criteria.Count(criterion => criterion.ReviewCluster == 1));
        Assert.True(benchmark.IsDraft);
        Assert.Null(benchmark.Find("TIP-99"));
    }

    [Fact]
    public void Criteria_OfTheProgram_SayTheSameAsTheSamples()
    {
        var path = Path.Combine(LawSamples.Folder("samples/criteria"), "criteria.yaml");
        var yaml = new YamlStream();
        using (var reader = File.OpenText(path)) yaml.Load(reader);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var benchmark = new Benchmark();
        Assert.Equal(Text(root, "version"), benchmark.Version);
        Assert.Equal(Text(root, "status"), benchmark.Status);
        var said = ((YamlSequenceNode)root["criteria"]).Cast<YamlMappingNode>().Select(item => string.Join('|',
            Text(item, "id"), Text(item, "instrument"), Text(item, "tier"), Text(item, "citation"), Text(item, "topic"), Text(item, "grade"),
            Text(item, "qualifier"), Text(item, "review_cluster"), Text(item, "statement"), Text(item, "question")));
        var known = benchmark.Criteria.Select(item => string.Join('|',
            item.Id, item.Instrument.Id, item.Tier, item.Citation, item.Topic.Id, Written(item.Grade),
            item.Qualifier, item.ReviewCluster, item.Statement, item.Question));
        Assert.Equal(said, known);
        var topics = ((YamlMappingNode)root["topics"]).Children.Select(topic => (Id: ((YamlScalarNode)topic.Key).Value, Name: Text((YamlMappingNode)topic.Value, "en")));
        Assert.Equal(topics.Select(topic => (topic.Id!, topic.Name)), benchmark.Topics.Select(topic => (topic.Id, topic.Name.In("en").Text)));
    }

    private static string Text(YamlMappingNode node, string name) =>
        ((YamlScalarNode)node[name]) is { Value: { } value, Style: var style } && !(value == "null" && style == YamlDotNet.Core.ScalarStyle.Plain) ? value : "";

    private static string Written(Grade grade) => grade switch
    {
        Grade.Mandatory => "mandatory",
        Grade.MustConsider => "must_consider",
        _ => "optional",
    };
}
