namespace Throughline.App.Work;

/// <summary>How pressing something is, the most pressing first.</summary>
public enum WorkWeight
{
    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>Its day comes within the next weeks.</summary>
    Soon,

    /// <summary>It waits without a day.</summary>
    Waiting,
}
