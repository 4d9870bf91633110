import Testing

@testable import bifocal

@Suite struct CollocationsCommandTests {
  private func run(_ words: String...) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(
      "the capital gains tax is the capital gains tax . a tax\ncapital gains fell\n", to: "t.txt")
    return await CapturedRun(
      [
        "collocations", folder.path("t.txt"), "--segmentation", "spaces", "--classes", "words",
        "--format", "csv",
      ] + words, program: .bifocal, environment: Repository.environment)
  }

  @Test("words that follow each other come by z")
  func adjacent() async throws {
    let run = try await run()
    #expect(run.code == .done, "\(run.messages)")
    #expect(run.output.hasPrefix("collocation,count,length,lambda,z\ncapital gains,3,2,"))
    #expect(run.output.contains("\ncapital gains tax,2,3,"))
    let pairs = try await self.run("--sizes", "2")
    #expect(!pairs.output.contains("capital gains tax"))
  }

  @Test("collocates of a node, in words or sentences")
  func collocates() async throws {
    let run = try await run("--node", "tax", "--span", "1,0")
    #expect(run.output.contains("\ntax,gains,2,3,3,"), "\(run.output)")
    #expect(run.output.hasPrefix("node,collocate,count,node_count,collocate_count,expected,PMI,"))
    let sentences = try await self.run("--span", "sentence", "--sort", "LL")
    #expect(sentences.output.contains("\ncapital,gains,2,2,2,"), "\(sentences.output)")
    for output in [run.output, sentences.output] {
      #expect(!output.contains("nan") && !output.contains("inf"))
    }
  }

  @Test("a node that is nowhere or no term is named")
  func nodes() async throws {
    let nowhere = try await run("--node", "zebra")
    #expect(nowhere.code == .nothingFound && nowhere.messages.contains("zebra does not occur"))
    let stopWord = try await run("--node", "the")
    #expect(stopWord.messages.contains("\"the\" is not a term that is counted; see --stopwords"))
  }

  @Test(
    "what is not understood",
    arguments: [
      (["--span", "0"], "\"0\" is not adjacent, sentence, or a number of words from 1"),
      (["--span", "0,0"], "\"0,0\" is not adjacent"), (["--span", "1,2,3"], "is not adjacent"),
      (["--span", "adjacent", "--node", "x"], "--node does not go with --span adjacent"),
      (["--sort", "PMI"], "--sort does not go with --span adjacent"),
      (["--span", "3", "--sizes", "2"], "--sizes does not go with any --span but adjacent"),
    ])
  func usage(words: [String], message: String) async {
    let run = await CapturedRun(
      ["collocations", "seeds"] + words, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test("every column's formula can be asked for")
  func formulas() async {
    let run = await Repository.run("collocations", "--formulas")
    #expect(run.output.contains("logDice") && run.output.contains("14 + log₂"))
  }
}
