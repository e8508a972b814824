namespace Throughline.LegalText;

/// <summary>BM25 (Robertson and Zaragoza) over weighted bags of terms: k1 = 1.2, b = 0.75.</summary>
internal sealed class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private readonly Dictionary<string, List<(int Document, float Count)>> _postings = new(StringComparer.Ordinal);
    private readonly double[] _lengths;
    private readonly double _mean;

    public Bm25(IReadOnlyList<Dictionary<string, float>> documents)
    {
        _lengths = new double[documents.Count];
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var (term, count) in documents[document])
            {
                if (!_postings.TryGetValue(term, out var list))
                {
                    _postings[term] = list = [];
                }
                list.Add((document, count));
                _lengths[document] += count;
            }
        }
        _mean = documents.Count == 0 ? 1 : Math.Max(1, _lengths.Sum() / documents.Count);
    }

    /// <summary>In how many documents the term stands.</summary>
    public int Spread(string term) => _postings.TryGetValue(term, out var list) ? list.Count : 0;

    public double Idf(string term)
    {
        var spread = Spread(term);
        return Math.Log(1 + (_lengths.Length - spread + 0.5) / (spread + 0.5));
    }

    public double[] Score(IEnumerable<KeyValuePair<string, float>> query)
    {
        var scores = new double[_lengths.Length];
        foreach (var (term, weight) in query)
        {
            if (!_postings.TryGetValue(term, out var list))
            {
                continue;
            }
            var idf = Idf(term) * weight;
            foreach (var (document, count) in list)
            {
                scores[document] += idf * count * (K1 + 1) / (count + K1 * (1 - B + B * _lengths[document] / _mean));
            }
        }
        return scores;
    }
}
