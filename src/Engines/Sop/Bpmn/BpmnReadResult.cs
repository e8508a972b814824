namespace Throughline.Sop;

/// <summary>What reading a BPMN file gave: a document and no fault, or a fault and no document.</summary>
public sealed class BpmnReadResult
{
    private BpmnReadResult(BpmnDocument? document, SopFault? fault)
    {
        Document = document;
        Fault = fault;
    }

    /// <summary>The document; null exactly when there is a fault.</summary>
    public BpmnDocument? Document { get; }

    /// <summary>The first reason why the file cannot be used; null exactly when there is a document.</summary>
    public SopFault? Fault { get; }

    internal static BpmnReadResult Of(BpmnDocument document) => new(document, null);

    internal static BpmnReadResult Refused(int line, int column, string message) => new(null, new SopFault(Math.Max(line, 1), Math.Max(column, 1), message));
}
