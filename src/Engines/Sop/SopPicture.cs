namespace Throughline.Sop;

/// <summary>
/// A procedure as lanes: one lane an actor, one box a step, arrows in the gutters between them, so that no arrow crosses a
/// text. The same procedure gives the same bytes.
/// </summary>
public static class SopPicture
{
    /// <summary>
    /// The picture for a page that links charts.css. Boxes are links to <c>#s7</c> (the step's id in lower case); a step with an
    /// error or a warning is outlined as <c>bad</c>.
    /// </summary>
    /// <param name="p">The procedure; faulty references are left out of the picture.</param>
    /// <param name="language">Language of the texts, with the fallback of <see cref="Localized.In"/>.</param>
    /// <param name="currentStep">Id of the step to fill; null for none.</param>
    public static string Svg(Procedure p, string language, string? currentStep = null)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(language);
        return PictureWriter.Write(PictureLayout.Of(p, language), p, language, currentStep, style: null);
    }

    /// <summary>
    /// The picture as a file of its own, with its colours for light, dark and print (where it needs none), a key of the marks and
    /// the condition of every decision.
    /// </summary>
    /// <param name="p">The procedure; faulty references are left out of the picture.</param>
    /// <param name="language">Language of the texts, with the fallback of <see cref="Localized.In"/>.</param>
    /// <param name="currentStep">Id of the step to fill; null for none.</param>
    /// <param name="page">The width it is made for; null for a screen.</param>
    public static string Standalone(Procedure p, string language, string? currentStep = null, PicturePage? page = null)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(language);
        return PictureWriter.Write(PictureLayout.Of(p, language, page?.Columns ?? PictureLayout.UsualColumns), p, language, currentStep, PictureWriter.OwnStyle, page);
    }

    /// <summary>The picture in words, lane by lane: each step with its deadline, where it begins or ends, and its ways on. For a screen reader or a plain text.</summary>
    /// <inheritdoc cref="Svg" path="/param"/>
    public static string Text(Procedure p, string language)
    {
        ArgumentNullException.ThrowIfNull(p);
        ArgumentNullException.ThrowIfNull(language);
        return PictureKey.Text(p, language);
    }
}
