using Throughline.Cases.Steps;

namespace Throughline.App.Pages.Cases;

/// <summary>A step on the page of a case's steps.</summary>
/// <param name="Of">The page.</param>
/// <param name="Step">The step.</param>
public sealed record StepItem(StepsModel Of, StepView Step);
