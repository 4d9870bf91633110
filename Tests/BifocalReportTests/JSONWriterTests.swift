import Testing

@testable import BifocalReport

@Suite struct JSONWriterTests {
  @Test("members and elements are parted by commas, whatever they hold")
  func commas() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a")
      writer.array { writer in
        writer.object { _ in }
        writer.array { _ in }
        writer.string("x\"y")
        writer.string("俄罗斯"[...].utf8.map { $0 }[3..<6])
      }
      writer.member("b")
      writer.string(nil)
      writer.member("c")
      writer.value(["d": 1.5])
    }
    writer.endLine()
    let expected = #"{"a":[{},[],"x\"y","罗"],"b":null,"c":{"d":1.5}}"# + "\n"
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "whole numbers are written as JSONValue writes them",
    arguments: [
      0, 1, 9, 10, 99, 100, -1, -10, 1_234_567_890, .max, .min,
    ])
  func numbers(number: Int) {
    var writer = JSONWriter()
    writer.int(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == JSONValue.int(number).text)
  }
}
