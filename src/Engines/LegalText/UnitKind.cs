namespace Throughline.LegalText;

/// <summary>What a unit of an act is. The name in files and in JSON is the member in lower case (<see cref="UnitKindNames.Name"/>).</summary>
public enum UnitKind
{
    /// <summary>The act itself: the root of every tree.</summary>
    Act,

    /// <summary>Part, book or title: the widest container (часть, Общая часть, libro, título).</summary>
    Part,

    /// <summary>Chapter (глава, bap, bob, тарау, боби, peatükk, capítulo).</summary>
    Chapter,

    /// <summary>Section: a container beside chapters (раздел, bölüm, jagu), or the article level of acts that have sections only.</summary>
    Section,

    /// <summary>Article (статья, madda, modda, бап, берене, моддаи, artículo, §).</summary>
    Article,

    /// <summary>Numbered paragraph of an article, <c>(1)</c> or <c>1.</c> (часть статьи), or a numbered point of a resolution.</summary>
    Paragraph,

    /// <summary>Unnumbered paragraph (абзац). Counted with the text of its parent as the first.</summary>
    Subparagraph,

    /// <summary>Point <c>1)</c>, <c>a)</c> or <c>(a)</c> of a list.</summary>
    Point,

    /// <summary>Point inside a point.</summary>
    Subpoint,

    /// <summary>Note to an article (примечание, bellik).</summary>
    Note,

    /// <summary>Annex or schedule.</summary>
    Annex,

    /// <summary>Everything between the title and the first provision.</summary>
    Preamble,
}
