using Microsoft.AspNetCore.Mvc;

namespace Throughline.App.Pages.Partners.Agreements;

/// <summary>What the two pages on which an agreement is typed share.</summary>
public abstract class AgreementEditing : TogetherPage
{
    [BindProperty]
    public AgreementForm Form { get; set; } = new();

    /// <summary>Where leaving leads.</summary>
    public abstract string Back { get; }
}
