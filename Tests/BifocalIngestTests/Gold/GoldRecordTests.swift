import BifocalIngest
import Testing

@Suite struct GoldRecordTests {
  @Test func readsWhatIsThere() throws {
    let gold = """
      {"id":"a","entities":[{"start":0,"end":2,"type":"PER","id":"vladimir-putin"},\
      {"start":3,"end":5,"type":"LOC","id":"kremlin","or":["RUS"]},\
      {"start":6,"end":8,"type":"PER","id":null}],"until":20,"more":1}

      {"id":"b","themes":[{"id":"energy","status":"denied"},{"id":"sanctions"}],"off_domain":true}

      """
    let (records, faults) = try TestFiles.withFolder(["gold.jsonl": gold]) { folder in
      try GoldRecord.read(from: folder + "/gold.jsonl")
    }
    #expect(faults.isEmpty)
    #expect(records.map(\.id) == ["a", "b"])
    #expect(records.map(\.line) == [1, 3])
    #expect(
      records[0].entities?.map(\.ids) == [["vladimir-putin"], ["kremlin", "RUS"], []])
    #expect((records[0].until, records[0].isOffDomain) == (20, false))
    #expect(records[0].themes == nil && records[1].entities == nil)
    #expect(records[1].themes?.map(\.status) == ["denied", nil])
    #expect(records[1].isOffDomain)
  }

  @Test(
    "faults name line, field and what was expected",
    arguments: [
      ("{\"entities\":[]}", "id: no such field; expected a value"),
      ("{\"id\":1}", "id: a value of another type; expected a string"),
      (
        "{\"id\":\"a\",\"entities\":[{\"start\":0,\"end\":\"2\",\"type\":\"PER\"}]}",
        "entities.1.end: a value of another type; expected a whole number"
      ),
      (
        "{\"id\":\"a\",\"entities\":[{\"start\":0,\"type\":\"PER\"}]}",
        "entities.1.end: no such field; expected a value"
      ),
      ("nonsense", " not valid JSON; expected one JSON object with a field \"id\""),
    ])
  func faults(line: String, complaint: String) throws {
    try TestFiles.withFolder(["gold.jsonl": "{\"id\":\"x\"}\n\(line)\n"]) { folder in
      let path = folder + "/gold.jsonl"
      let (records, faults) = try GoldRecord.read(from: path)
      #expect(records.map(\.id) == ["x"])
      #expect(faults.map(\.description) == ["\(path):2:\(complaint)"])
    }
  }
}
