import Testing

@testable import BifocalText

@Suite("The hash FNV-1a")
struct FNV1aTests {
  @Test(
    "gives the values that its authors publish",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func published(text: String, hash: UInt64) {
    #expect(FNV1a.hash(of: text.utf8) == hash)
  }

  @Test("goes on from what was hashed before")
  func steps() {
    #expect(FNV1a.adding(UInt8(0x61), to: FNV1a.empty) == FNV1a.hash(of: "a".utf8))
  }
}
