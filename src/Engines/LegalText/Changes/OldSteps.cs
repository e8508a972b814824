namespace Throughline.LegalText;

/// <summary>How each unit of the older version got its address: by the last step it keeps, or by being counted among its neighbours.</summary>
internal static class OldSteps
{
    /// <summary>The last step of each unit's address; null for a unit without a number whose address is its count.</summary>
    public static Dictionary<Unit, string?> Of(Unit root)
    {
        var steps = new Dictionary<Unit, string?>(ReferenceEqualityComparer.Instance);
        foreach (var parent in root.SelfAndBelow())
        {
            var derived = new DerivedAddresses(parent.Kind, parent.EId, parent.Text.Length > 0);
            foreach (var child in parent.Children)
            {
                if (child.Num is null && derived.Next(child.Kind, null) == child.EId)
                {
                    steps[child] = null;
                    continue;
                }
                if (child.Num is not null)
                {
                    derived.Pass(child.Kind);
                }
                steps[child] = DerivedAddresses.Step(child.EId, parent.EId, parent.Kind);
            }
        }
        return steps;
    }
}
