using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Throughline.App.Shell;

/// <summary><c>&lt;icon name="late" /&gt;</c>: a sign beside a word, never instead of one.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["search"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5.5 5.5"/>""",
        ["globe"] = """<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18z"/>""",
        ["lock"] = """<rect x="4.5" y="10.5" width="15" height="10" rx="2"/><path d="M8 10.5V7.600a4 4 0 0 1 8 0v2.900"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["late"] = """<path d="M12 3 22 20H2z"/><path d="M12 10v4.500M12 17.300v.200"/>""",
        ["today"] = """<circle cx="12" cy="12" r="9"/><path fill="currentColor" stroke="none" d="M12 3a9 9 0 0 1 0 18z"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.500 2"/>""",
        ["part"] = """<circle cx="12" cy="12" r="9"/><path fill="currentColor" stroke="none" d="M12 3a9 9 0 0 0 0 18z"/>""",
        ["again"] = """<path d="M20 5v5h-5M4 19v-5h5"/><path d="M19.400 10A8 8 0 0 0 5.600 7.200M4.600 14a8 8 0 0 0 13.800 2.800"/>""",
        ["ok"] = """<circle fill="currentColor" stroke="none" cx="12" cy="12" r="10"/><path d="m7.500 12.300 3 3 6-6.600" stroke="var(--sheet)" stroke-width="2.4"/>""",
        ["con"] = """<path fill="currentColor" stroke="none" d="M12 1.500 22.500 12 12 22.500 1.500 12z"/><path d="m8.800 8.800 6.400 6.400m0-6.400-6.400 6.400" stroke="var(--sheet)" stroke-width="2.2"/>""",
        ["not"] = """<circle cx="12" cy="12" r="9"/>""",
        ["unknown"] = """<circle cx="12" cy="12" r="9" stroke-dasharray="2 3"/><path d="M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.500M12 16.500v.200"/>""",
        ["dash"] = """<path d="M5 12h14"/>""",
        ["down"] = """<path d="M12 4v11m-5-5 5 5 5-5M4 20h16"/>""",
        ["up"] = """<path d="M12 20V8m-5 5 5-5 5 5M4 4h16"/>""",
        ["left"] = """<path d="m14 5-7 7 7 7"/>""",
        ["right"] = """<path d="m10 5 7 7-7 7"/>""",
        ["yes"] = """<path d="m5 12.500 4.500 4.500L19 7"/>""",
        ["no"] = """<path d="m6 6 12 12M18 6 6 18"/>""",
        ["key"] = """<circle cx="8" cy="8" r="4.500"/><path d="m11.500 11.500 8.500 8.500m-3.500-3.500 2.500-2.500"/>""",
        ["print"] = """<path d="M7 9V4h10v5M7 17H4V9h16v8h-3"/><path d="M7 14h10v6H7z"/>""",
        ["eye"] = """<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z"/><circle cx="12" cy="12" r="3"/>""",
        ["info"] = """<circle cx="12" cy="12" r="9"/><path d="M12 11v5.500M12 7.500v.200"/>""",
        ["send"] = """<path d="M4 12 20 4l-5 16-3.500-6.500z"/>""",
        ["edit"] = """<path d="M4 20h4L19 9l-4-4L4 16z"/>""",
    };

    /// <summary>Name of the sign.</summary>
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Shapes.TryGetValue(Name, out var shape)) throw new InvalidOperationException($"There is no icon '{Name}'.");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "i");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(shape);
    }
}
