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
  /// Whether it is news that a text is taken as it is: not where all are asked for so, in one part.
  private let warnsOfParts: Bool
  private var progress: ProgressBar
  private var failures: [IngestError] = []

  /// The number of articles that were read.
  private(set) var articleCount = 0

  /// Makes a run over the operands, or over other paths; plain texts come in parts only if there is a
  /// rule for that.
  init(
    _ arguments: Arguments, paths: [String]? = nil, label: String,
    favor: ExtractionFavor = .balanced,
    longTexts: LongTextRule? = nil, console: Console
  ) throws {
    var options = IngestOptions(arguments, environment: console.environment)
    options.favor = favor
    options.longTexts = longTexts
    source = try DocumentSource(paths: paths ?? arguments.operands, options: options)
    threads = arguments[CommonOptions.threads]
    self.console = console
    warnsOfParts = longTexts.map { $0.partSize < .max } ?? false
    progress = console.progressBar(label, total: 0)
  }

  /// Hands every article to a worker and its result to `body`, in the order of the input.
  ///
  /// Each task has a worker of its own, which stays warm from batch to batch, and at most a few
  /// batches a task are in memory. Articles are cleaned by the tasks too.
  mutating func forEach<Worker, Value: Sendable>(
    _ makeWorker: @escaping @Sendable () throws -> Worker,
    transform: @escaping @Sendable (Worker, Document) throws -> Value,
    body: (Value) throws -> Void
  ) async throws {
    try await forEachUnread(makeWorker) { worker, unread in
      try transform(worker, try unread.document())
    } body: {
      try body($0)
    }
  }

  /// Hands every article to a worker before it is cleaned, and its result to `body`, in the order of
  /// the input.
  mutating func forEachUnread<Worker, Value: Sendable>(
    _ makeWorker: @escaping @Sendable () throws -> Worker,
    transform: @escaping @Sendable (Worker, UnreadDocument) throws -> Value,
    body: (Value) throws -> Void
  ) async throws {
    var documents = source.makeIterator()
    var idle = (0..<threads).map { _ in Lane(makeWorker) }
    // Batches are numbered, and wait here until those before them are done.
    var done: [Int: [Finished<Value>]] = [:]
    var begun = 0
    var printed = 0
    try await withThrowingTaskGroup(of: Outcome<Worker, Value>.self) { group in
      while true {
        while !idle.isEmpty, begun - printed < 4 * threads, let batch = nextBatch(from: &documents)
        {
          let (lane, number) = (idle.removeLast(), begun)
          begun += 1
          group.addTask {
            let worker = try lane.warmWorker()
            return Outcome(
              number: number, lane: lane,
              values: try batch.map { try Self.result(of: $0, by: worker, transform) })
          }
        }
        guard let outcome = try await group.next() else { return }
        idle.append(outcome.lane)
        done[outcome.number] = outcome.values
        while let values = done.removeValue(forKey: printed) {
          printed += 1
          for value in values { try finish(value, body) }
        }
      }
    }
    progress.finish()
    console.messages.report(documents.notes)
  }

  /// What a task makes of an article; that it cannot be read ends nothing.
  private static func result<Worker, Value>(
    of unread: Result<UnreadDocument, IngestError>, by worker: Worker,
    _ transform: (Worker, UnreadDocument) throws -> Value
  ) throws -> Finished<Value> {
    do {
      let unread = try unread.get()
      return .success((try transform(worker, unread), unread.startsArticle))
    } catch let error as IngestError {
      return .failure(error)
    }
  }

  private mutating func finish<Value>(
    _ result: Finished<Value>, _ body: (Value) throws -> Void
  ) throws {
    switch result {
    case .success(let (value, startsArticle)):
      if startsArticle { articleCount += 1 }
      try body(value)
    case .failure(let error): failures.append(error)
    }
  }

  /// The next articles, few enough to keep all tasks busy until the end.
  private mutating func nextBatch(
    from documents: inout DocumentSource.Iterator
  ) -> [Result<UnreadDocument, IngestError>]? {
    var batch: [Result<UnreadDocument, IngestError>] = []
    var size = 0
    while batch.count < 32, size < 1 << 18, let result = documents.nextUnread() {
      batch.append(result)
      guard case .success(let unread) = result else { continue }
      size += unread.size
      if let part = unread.part, part.number == 0, warnsOfParts {
        console.messages.warn("\(part.path): larger than 16 MB; taken as it is, without cleaning")
      }
      if unread.startsArticle { progress.advance(unread.name) }
    }
    return batch.isEmpty ? nil : batch
  }

  /// Names what could not be read, and tells how the command ends.
  ///
  /// - Parameters:
  ///   - foundNothing: Whether the articles held nothing of what was asked for.
  ///   - faults: What is wrong with the lexicons, which is a failure too.
  /// - Returns: What the command tells the shell.
  func exitCode(foundNothing: Bool, faults: [LexiconError.Fault] = []) -> ExitCode {
    for failure in failures { console.messages.fail("\(failure)") }
    console.messages.hint(for: failures)
    let isFaulty = failures.contains { !$0.isEmptiness } || !faults.isEmpty
    if isFaulty { return .failure }
    return articleCount == 0 || foundNothing ? .nothingFound : .done
  }

  /// The same for a command that works with all lexicons.
  func exitCode(foundNothing: Bool, lexicons: Lexicons) -> ExitCode {
    exitCode(foundNothing: foundNothing, faults: lexicons.set.faults)
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

/// What was made of an article, and whether that is more than the rest of one.
private typealias Finished<Value> = Result<(value: Value, startsArticle: Bool), IngestError>

/// What a task made of one batch.
private struct Outcome<Worker, Value: Sendable>: Sendable {
  let number: Int
  /// The lane that is free again.
  let lane: Lane<Worker>
  let values: [Finished<Value>]
}

extension UnreadDocument {
  /// Whether it is an article, or the first part of one.
  fileprivate var startsArticle: Bool { part?.number ?? 0 == 0 }
}

extension IngestError {
  /// Whether there was simply nothing there, which is no fault of anybody's.
  var isEmptiness: Bool { kind == .noDocuments || kind == .emptyDocument }
}
