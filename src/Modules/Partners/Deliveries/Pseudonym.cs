using System.Globalization;
using Throughline.Platform.Sealing;

namespace Throughline.Partners.Deliveries;

// What stands for a person where money is counted: two parts that can be read aloud. Made from the installation's secret, so that nobody without the key file
// can go back or check a guess. 128 words × 10,000 numbers: two people of a large country may share one, which is why facts count by the longer subject.
internal static class Pseudonym
{
    private static readonly string[] Words =
    [
        "acorn", "alder", "anchor", "apple", "apron", "arrow", "aspen", "aster", "badger", "barley", "basil", "basket", "beaver", "beech", "bell", "birch",
        "bison", "bobbin", "bramble", "bridge", "brook", "bucket", "button", "candle", "canoe", "carrot", "cedar", "cherry", "chestnut", "clover", "cobble", "comet",
        "copper", "coral", "cotton", "crane", "cricket", "crocus", "curlew", "cypress", "daisy", "dolphin", "dune", "elder", "elm", "falcon", "feather", "fern",
        "fiddle", "finch", "flint", "forge", "garnet", "ginger", "glacier", "grain", "hammer", "harbour", "hazel", "heather", "heron", "hickory", "honey", "iris",
        "island", "ivy", "jasmine", "juniper", "kettle", "kite", "ladder", "lagoon", "lantern", "larch", "lark", "laurel", "lemon", "lichen", "lilac", "linden",
        "lotus", "lupin", "magnet", "mallow", "maple", "marble", "meadow", "mint", "mirror", "moss", "myrtle", "needle", "nettle", "oak", "oat", "olive",
        "opal", "orchid", "otter", "paddle", "pearl", "pebble", "pepper", "pine", "plover", "plum", "poplar", "poppy", "prairie", "quartz", "quill", "raven",
        "reed", "ribbon", "robin", "rowan", "saffron", "sage", "sorrel", "sparrow", "spruce", "thimble", "thistle", "tulip", "violet", "walnut", "willow", "wren",
    ];

    /// <summary>Two parts, as <c>heron-6218</c>; the same for the same file.</summary>
    public static string Of(KeyFile keys, Guid file)
    {
        var bits = ulong.Parse(keys.Pseudonym($"money:{file:N}").AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Words[bits % (ulong)Words.Length]}-{bits / (ulong)Words.Length % 10_000:0000}");
    }

    /// <summary>The subject of facts: another secret word, so that neither can be set beside the other or beside the facts of cases.</summary>
    public static string Subject(KeyFile keys, Guid file) => keys.Pseudonym($"delivery-fact:{file:N}");

    /// <summary>What stands for one delivery.</summary>
    public static string Key(KeyFile keys, Guid delivery) => keys.Pseudonym($"delivery:{delivery:N}");
}
