/// Everything the system has to know to start a program.
struct ToolLaunch {
  /// Its file.
  let path: String

  /// The name it is told it has.
  let name: String

  /// Its arguments, without its name.
  let arguments: [String]

  /// Its limits and surroundings.
  let options: ToolOptions

  /// Whether it is ended with the thread that starts it, which waits for it.
  let endsWithThread: Bool
}
