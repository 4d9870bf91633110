import TestSupport

// Breeds inputs by what they reach in the code, and checks with each that no law is broken.
//
//     make fuzz FUZZ_SECONDS=300
//
// An input that breaks a law ends the process and is kept in `.build-fuzz/`; once it is mended it
// belongs into `Tests/FuzzSeeds/`, where the tests check it again.

/// libFuzzer's own loop, which calls a function with every input.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

nonisolated(unsafe) let laws = try TextLaws()

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
_ = runDriver(&count, &arguments) { start, count in
  do {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    if let broken = try FuzzedInput.brokenLaw(input, laws: laws) { fatalError(broken) }
  } catch {
    fatalError("\(error)")
  }
  return 0
}
