namespace Throughline.App.Shell;

/// <summary>The room of a page, underlined in the masthead.</summary>
public enum Room
{
    None,
    Today,
    Law,
    People,
    Evidence,
}
