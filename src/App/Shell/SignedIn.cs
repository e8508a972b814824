using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;

namespace Throughline.App.Shell;

/// <summary>Who asks and for which country; read at the start of each request. <see cref="Account"/> is null for a visitor, <see cref="Country"/> before set-up.</summary>
public sealed record SignedIn(SignedInAccount? Account, Country? Country);
