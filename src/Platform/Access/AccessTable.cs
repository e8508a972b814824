using System.Globalization;

namespace Throughline.Platform.Access;

/// <summary>
/// The closed table read from <c>access-table.csv</c>. Reading fails on an unknown word or a wrong number of columns, so
/// a slip in the protocol stops the start and never opens a gate.
/// </summary>
internal sealed class AccessTable
{
    private const string Everything = "*";
    private const string CaseSections = "*case";

    private static readonly Lazy<AccessTable> Shipped = new(() =>
    {
        using var stream = typeof(AccessTable).Assembly.GetManifestResourceStream("Throughline.Platform.Access.access-table.csv")
            ?? throw new InvalidOperationException("The access table is not part of the program.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    });

    private readonly bool[,,] _role = new bool[Size<Role>(), Size<ActionKind>(), Size<Section>()];
    private readonly bool[,,] _relation = new bool[Size<Relation>(), Size<ActionKind>(), Size<Section>()];
    private readonly bool[,] _basis = new bool[Size<Relation>(), Size<ConsentBasis>()];
    private readonly bool[,,] _wall = new bool[Size<Side>(), Size<Side>(), Size<Section>()];
    private readonly bool[,] _case = new bool[Size<CaseState>(), Size<ActionKind>()];
    private readonly bool[,,] _user = new bool[Size<UserState>(), Size<ActionKind>(), Size<Section>()];

    private AccessTable()
    {
    }

    public static AccessTable Current => Shipped.Value;

    public static AccessTable Read(string text)
    {
        var table = new AccessTable();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            try
            {
                table.Add(line.Split(','));
            }
            catch (Exception wrong) when (wrong is ArgumentException or IndexOutOfRangeException)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Access table, line {number}: {wrong.Message}"), wrong);
            }
        }
        return table;
    }

    public bool RoleAllows(Role role, ActionKind action, Section section) => _role[(int)role, (int)action, (int)section];

    public bool RelationAllows(Relation relation, ActionKind action, Section section) => _relation[(int)relation, (int)action, (int)section];

    public bool BasisAllows(Relation relation, ConsentBasis basis) => _basis[(int)relation, (int)basis];

    public bool WallAllows(Side viewer, Side file, Section section) => _wall[(int)viewer, (int)file, (int)section];

    public bool CaseAllows(CaseState state, ActionKind action) => _case[(int)state, (int)action];

    public bool UserAllows(UserState state, ActionKind action, Section section) => _user[(int)state, (int)action, (int)section];

    private void Add(string[] cells)
    {
        switch (cells[0])
        {
            case "role":
                Columns(cells, 4);
                Fill(_role, Words<Role>(cells[1]), Words<ActionKind>(cells[2]), Sections(cells[3]));
                break;
            case "relation":
                Columns(cells, 4);
                Fill(_relation, Words<Relation>(cells[1]), Words<ActionKind>(cells[2]), Sections(cells[3]));
                break;
            case "wall":
                Columns(cells, 4);
                Fill(_wall, Words<Side>(cells[1]), Words<Side>(cells[2]), Sections(cells[3]));
                break;
            case "user":
                Columns(cells, 4);
                Fill(_user, Words<UserState>(cells[1]), Words<ActionKind>(cells[2]), Sections(cells[3]));
                break;
            case "basis":
                Columns(cells, 3);
                Fill(_basis, Words<Relation>(cells[1]), Words<ConsentBasis>(cells[2]));
                break;
            case "case":
                Columns(cells, 3);
                Fill(_case, Words<CaseState>(cells[1]), Words<ActionKind>(cells[2]));
                break;
            default:
                throw new ArgumentException($"'{cells[0]}' is no gate; use role, relation, basis, wall, case or user.");
        }
    }

    private static void Columns(string[] cells, int expected)
    {
        if (cells.Length != expected) throw new ArgumentException($"{cells.Length} columns where {cells[0]} has {expected}.");
    }

    private static void Fill(bool[,,] gate, int[] first, int[] second, int[] third)
    {
        foreach (var a in first) foreach (var b in second) foreach (var c in third) gate[a, b, c] = true;
    }

    private static void Fill(bool[,] gate, int[] first, int[] second)
    {
        foreach (var a in first) foreach (var b in second) gate[a, b] = true;
    }

    private static int[] Sections(string cell) => cell == CaseSections
        ? [.. Enumerable.Range(0, (int)Section.Outcome + 1)]
        : Words<Section>(cell);

    private static int[] Words<T>(string cell) where T : struct, Enum => cell == Everything
        ? [.. Enumerable.Range(0, Size<T>())]
        : [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
            Enum.TryParse<T>(word, false, out var value) && Enum.IsDefined(value)
                ? Convert.ToInt32(value, CultureInfo.InvariantCulture)
                : throw new ArgumentException($"'{word}' is no {typeof(T).Name}."))];

    private static int Size<T>() where T : struct, Enum => Enum.GetValues<T>().Length;
}
