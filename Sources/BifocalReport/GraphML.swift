public import BifocalMining

/// A network as GraphML, which Gephi, igraph, Cytoscape and NetworkX read.
public enum GraphML {
  /// Returns the document: nodes with label, kind and count, edges with count, PMI, LL and Jaccard.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes and edges.
  public static func text(of network: CooccurrenceNetwork) -> String {
    let measures: [AssociationMeasure] = [.pmi, .logLikelihood, .jaccard]
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="kind" for="node" attr.name="kind" attr.type="string"/>
      <key id="count" for="node" attr.name="count" attr.type="int"/>
      <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
      <key id="documents" for="edge" attr.name="documents" attr.type="int"/>

      """
    for measure in measures {
      text += "<key id=\"\(measure.rawValue)\" for=\"edge\" attr.name=\"\(measure.rawValue)\" "
      text += "attr.type=\"double\"/>\n"
    }
    text += "<graph id=\"cooccurrence\" edgedefault=\"undirected\">\n"
    func data(_ key: String, _ value: String) -> String {
      "<data key=\"\(key)\">\(XMLEscaping.escaped(value))</data>"
    }
    for node in network.nodes {
      text += "<node id=\"\(XMLEscaping.escaped(node.item.id))\">"
      text += data("label", node.item.label) + data("kind", node.item.kind)
      text += data("count", String(node.count)) + "</node>\n"
    }
    for edge in network.edges {
      let ids = [edge.first, edge.second].map { XMLEscaping.escaped(network.nodes[$0].item.id) }
      text += "<edge source=\"\(ids[0])\" target=\"\(ids[1])\">"
      text += data("weight", String(edge.counts.joint))
      text += data("documents", String(edge.documents))
      for measure in measures {
        // What has no value is left out, and not written as a number that is none.
        guard let number = measure.value(of: edge.counts).number else { continue }
        text += data(measure.rawValue, String(number))
      }
      text += "</edge>\n"
    }
    return text + "</graph>\n</graphml>\n"
  }
}
