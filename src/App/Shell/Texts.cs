namespace Throughline.App;

/// <summary>Marks the resources with the words of the pages: Resources/Texts.LANGUAGE.resx. The English text is the key.</summary>
public sealed class Texts;
