import BifocalIngest
import BifocalMining
import BifocalText

/// One pass over the articles of a command line: in order, many at a time, faults named at the end.
///
///     var run = ArticleRun(source, threads: 2, label: "tagging", console: console)
///     try await run.forEach({ try Tagger(model) }, transform: { try $0.tagged($1) }) { tagged in … }
///     return run.exitCode(foundNothing: false)
struct ArticleRun {
  private let source: DocumentSource
  private let threads: Int
  private let console: Console
  private var progress: ProgressBar
  private var failures: [IngestError] = []

  /// The number of articles that were read.
  private(set) var articleCount = 0

  /// Makes a run over the operands; plain texts come in parts only if there is a rule for that.
  init(
    _ arguments: Arguments, label: String, longTexts: LongTextRule? = nil, console: Console
  ) throws {
    source = try DocumentSource(
      paths: arguments.operands, format: arguments[CommonOptions.inputFormat],
      longTexts: longTexts)
    threads = arguments[CommonOptions.threads]
    self.console = console
    progress = console.progressBar(label, total: 0)
  }

  /// Hands every article to a worker and its result to `body`, in the order of the input.
  ///
  /// Each task has a worker of its own, which stays warm from batch to batch, and at most a few
  /// articles a task are in memory.
  mutating func forEach<Worker, Value: Sendable>(
    _ makeWorker: @escaping @Sendable () throws -> Worker,
    transform: @escaping @Sendable (Worker, Document) throws -> Value,
    body: (Value) throws -> Void
  ) async throws {
    let lanes = (0..<threads).map { _ in Lane(makeWorker) }
    var documents = source.makeIterator()
    while let batch = nextBatch(from: &documents) {
      let width = (batch.count + threads - 1) / threads
      let values = try await withThrowingTaskGroup(of: (Int, [Value]).self) { group in
        for (lane, start) in zip(lanes, stride(from: 0, to: batch.count, by: width)) {
          let part = Array(batch[start..<min(start + width, batch.count)])
          group.addTask {
            let worker = try lane.warmWorker()
            return (start, try part.map { try transform(worker, $0) })
          }
        }
        var parts: [(Int, [Value])] = []
        for try await part in group { parts.append(part) }
        return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
      }
      for value in values { try body(value) }
    }
    progress.finish()
  }

  /// The next articles, enough to keep all tasks busy, but no more than a megabyte a task.
  private mutating func nextBatch(
    from documents: inout DocumentSource.Iterator
  ) -> [Document]? {
    var batch: [Document] = []
    var size = 0
    while batch.count < 32 * threads, size < 1_000_000 * threads, let result = documents.next() {
      switch result {
      case .success(let document):
        batch.append(document)
        size += document.text.utf8.count
        if (document.part?.number ?? 0) == 0 { articleCount += 1 }
        if let part = document.part, part.number == 0 {
          console.messages.warn(
            "\(part.path): larger than 16 MB; taken as it is, without cleaning")
        }
        progress.advance(document.id)
      case .failure(let error): failures.append(error)
      }
    }
    return batch.isEmpty ? nil : batch
  }

  /// Names what could not be read, and tells how the command ends.
  ///
  /// - Parameters:
  ///   - foundNothing: Whether the articles held nothing of what was asked for.
  ///   - lexicons: The lexicons, if there are any, whose faults are failures too.
  /// - Returns: What the command tells the shell.
  func exitCode(foundNothing: Bool, lexicons: Lexicons? = nil) -> ExitCode {
    for failure in failures { console.messages.fail("\(failure)") }
    let isFaulty = failures.contains { !$0.isEmptiness } || lexicons?.set.faults.isEmpty == false
    if isFaulty { return .failure }
    return articleCount == 0 || foundNothing ? .nothingFound : .done
  }
}

/// The worker of one task after the other, made when the first of them needs it.
///
/// Unchecked: a lane is used by one task at a time, for batches follow one another.
private final class Lane<Worker>: @unchecked Sendable {
  private let makeWorker: @Sendable () throws -> Worker
  private var worker: Worker?

  init(_ makeWorker: @escaping @Sendable () throws -> Worker) { self.makeWorker = makeWorker }

  func warmWorker() throws -> Worker {
    if let worker { return worker }
    let made = try makeWorker()
    worker = made
    return made
  }
}

extension IngestError {
  /// Whether there was simply nothing there, which is no fault of anybody's.
  var isEmptiness: Bool { kind == .noDocuments || kind == .emptyDocument }
}
