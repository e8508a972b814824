using System.Xml.Linq;

namespace Throughline.Sop;

/// <summary>Entries of a procedure file as elements of our own namespace and back.</summary>
internal static class OwnFields
{
    public static XElement Write(string name, YamlNode map, params string[] without) =>
        new(BpmnNames.Own + name, map.Entries.Where(e => !without.Contains(e.Key.Text) && !YamlText.IsNothing(e.Value)).Select(e => Value(new XElement(BpmnNames.Own + "field", new XAttribute("key", e.Key.Text)), e.Value)));

    public static YamlNode Read(XElement element) => ReadMap(element);

    private static XElement Value(XElement holder, YamlNode node)
    {
        if (node.Kind == YamlKind.Scalar)
            holder.Add(new XText(node.Text));
        else if (node.Kind == YamlKind.Sequence)
            holder.Add(new XAttribute("is", "list"), node.Items.Select(i => Value(new XElement(BpmnNames.Own + "item"), i)));
        else
            holder.Add(new XAttribute("is", "map"), node.Entries.Where(e => !YamlText.IsNothing(e.Value)).Select(e => Value(new XElement(BpmnNames.Own + "field", new XAttribute("key", e.Key.Text)), e.Value)));
        return holder;
    }

    private static YamlNode ReadValue(XElement holder) => holder.Attribute("is")?.Value switch
    {
        "list" => YamlText.List(holder.Elements(BpmnNames.Own + "item").Select(ReadValue)),
        "map" => ReadMap(holder),
        _ => YamlText.Scalar(holder.Value),
    };

    private static YamlNode ReadMap(XElement holder)
    {
        var map = YamlText.Map();
        foreach (var field in holder.Elements(BpmnNames.Own + "field").Where(f => f.Attribute("key") is not null))
            map.Set(field.Attribute("key")!.Value, ReadValue(field));
        return map;
    }

    /// <summary>Equal in everything a reader of the file sees; quotes and the order of keys do not count.</summary>
    public static bool Same(YamlNode? a, YamlNode? b)
    {
        if (a is null || b is null)
            return a is null && b is null;
        if (a.Kind != b.Kind)
            return false;
        var (left, right) = (a.Entries.Where(e => !YamlText.IsNothing(e.Value)).ToList(), b.Entries.Where(e => !YamlText.IsNothing(e.Value)).ToList());
        return a.Text == b.Text && a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second))
            && left.Count == right.Count && left.TrueForAll(e => Same(e.Value, b.Get(e.Key.Text)));
    }
}
