import BifocalText

/// Shows how far a long task is, in one line that is gone when it is done.
///
///     var progress = console.progressBar("reading", total: paths.count)
///     for path in paths {
///       progress.advance(path)  // reading ███████░░░░░░░░░░░░░   35%  7/20  seeds/003.md
///       …
///     }
///     progress.finish()
///
/// With a total of zero, which stands for an unknown one, it counts and draws no bar.
///
/// It is drawn ten times a second at most, and only on a terminal, unless `--quiet`.
struct ProgressBar {
  private static let interval = Duration.milliseconds(100)
  private static let barWidth = 20

  private let label: String
  private let total: Int
  private let width: Int
  private let uptime: @Sendable () -> Duration
  /// `nil` when nobody is looking.
  private let messages: Messages?

  private var done = 0
  private var lastDrawn: Duration?

  init(
    _ label: String, total: Int, width: Int, uptime: @escaping @Sendable () -> Duration,
    messages: Messages?
  ) {
    self.label = label
    self.total = total
    self.width = width
    self.uptime = uptime
    self.messages = messages
  }

  /// Counts one more thing as done, and names it.
  mutating func advance(_ item: String = "") {
    done += 1
    guard let messages else { return }
    let now = uptime()
    if let lastDrawn, now - lastDrawn < Self.interval { return }
    lastDrawn = now
    // The last column stays free, for some terminals go to the next line when it is filled.
    messages.show(status: line(naming: item).truncated(toWidth: width - 1))
  }

  /// Takes the line away.
  func finish() { messages?.clearStatus() }

  private func line(naming item: String) -> String {
    // How much there is to do is not always known beforehand.
    guard total > 0 else { return "\(label)  \(done)  \(item)" }
    let share = min(Double(done) / Double(total), 1)
    let filled = Int(share * Double(Self.barWidth))
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "░", count: Self.barWidth - filled)
    let percent = String(Int(share * 100))
    let padding = String(repeating: " ", count: 3 - percent.count)
    return "\(label) \(bar) \(padding)\(percent)%  \(done)/\(total)  \(item)"
  }
}
