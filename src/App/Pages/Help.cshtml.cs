using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Shell;

namespace Throughline.App.Pages;

[OpenToAnyone("General help.")]
public sealed class HelpModel : PageModel;
