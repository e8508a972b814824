using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;

namespace Throughline.App.Pages;

[OpenToAnyone("Says how accessible the pages are.")]
public sealed class AccessibilityModel : PageModel;
