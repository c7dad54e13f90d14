import Foundation

@testable import Commands

/// What `body` writes to a console's standard output and standard error.
func captured(width: Int? = nil, _ body: (Console) throws -> Void) throws -> (output: String, talk: String) {
  let (output, talk) = (Pipe(), Pipe())
  let terminal = Terminal(isTerminal: false, width: width, hasColor: false)
  let console = Console(
    output: output.fileHandleForWriting.fileDescriptor, talk: talk.fileHandleForWriting.fileDescriptor,
    outputTerminal: terminal, talkTerminal: terminal)
  try body(console)
  try console.flush()
  try output.fileHandleForWriting.close()
  try talk.fileHandleForWriting.close()
  func read(_ pipe: Pipe) throws -> String {
    String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }
  return (try read(output), try read(talk))
}
