/// Random text of the kinds that break tokenizers.
public enum RandomText {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x20...0x7E, 0x4E00...0x4FFF, 0x4E00...0x9FFF, 0x3000...0x303F, 0x3041...0x30FF,
    0xFF01...0xFF5E, 0x0400...0x04FF, 0x0E01...0x0E3A, 0x1780...0x17B3, 0xAC00...0xD7A3,
    0x0300...0x036F, 0x2000...0x206F, 0x1F300...0x1F64F, 0x1F1E6...0x1F1FF, 0xE000...0xE0FF,
    0x20000...0x20100, 0x0009...0x000D, 0x0000...0x001F,
  ]

  /// Returns a string of up to `length` code points, in runs of one script.
  public static func string(
    length: Int, using random: inout SplitMix64
  ) -> String {
    var scalars = String.UnicodeScalarView()
    while scalars.count < length {
      let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
          scalars.append(scalar)
        }
      }
    }
    return String(scalars)
  }
}
