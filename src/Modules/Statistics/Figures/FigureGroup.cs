namespace Throughline.Statistics.Figures;

/// <summary>Lines of the table by sex and age.</summary>
public enum FigureGroup
{
    /// <summary>Women, 18 and over.</summary>
    Women,

    /// <summary>Men, 18 and over.</summary>
    Men,

    /// <summary>Girls, 0 to 17.</summary>
    Girls,

    /// <summary>Boys, 0 to 17.</summary>
    Boys,

    /// <summary>Another sex, or sex or age not recorded. There is no population to divide by.</summary>
    OtherOrNotRecorded,
}
