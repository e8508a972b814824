using Microsoft.AspNetCore.Mvc;

namespace Throughline.App.Pages.Partners.Groups;

/// <summary>What the two pages on which a group is typed share.</summary>
public abstract class GroupEditing : TogetherPage
{
    [BindProperty]
    public GroupForm Form { get; set; } = new();

    /// <summary>Where leaving leads.</summary>
    public abstract string Back { get; }
}
