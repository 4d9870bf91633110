import Foundation
import Testing

@testable import bifocal

@Suite struct ReplacementFileTests {
  @Test func theOldFileStaysUntilTheNewOneIsDone() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out")
    let file = try ReplacementFile(at: folder.path("out"))
    try file.write(Array("new".utf8))
    #expect(try folder.read("out") == "old")
    #expect(try folder.names.count == 2)
    try file.commit()
    #expect(try folder.read("out") == "new")
    #expect(try folder.names == ["out"])
  }

  @Test func theNewFileGoesWithItsOwner() throws {
    let folder = try TemporaryFolder()
    do {
      let file = try ReplacementFile(at: folder.path("out"))
      try file.write([1])
    }
    #expect(try folder.names == [])
  }

  @Test func twoMayBeUnderWay() throws {
    let folder = try TemporaryFolder()
    let first = try ReplacementFile(at: folder.path("out"))
    let second = try ReplacementFile(at: folder.path("out"))
    try first.write(Array("first".utf8))
    try second.write(Array("second".utf8))
    try second.commit()
    try first.commit()
    #expect(try folder.read("out") == "first")
    #expect(try folder.names == ["out"])
  }

  @Test func permissionsAndLinksStay() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("out"))
    try files.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("out"))
    let file = try ReplacementFile(at: folder.path("link"))
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try folder.read("out") == "new")
    #expect(try files.destinationOfSymbolicLink(atPath: folder.path("link")) == folder.path("out"))
    let attributes = try files.attributesOfItem(atPath: folder.path("out"))
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
  }
}
