/// The program: reads its arguments, runs the subcommand they name and answers the exit code.
public enum Entente {
  /// Runs the program with `arguments` (without the program's own name) and returns its exit code.
  public static func run(_ arguments: [String]) -> Int32 { 2 }
}
