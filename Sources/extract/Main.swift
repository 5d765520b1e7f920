import ArgumentParser
import Glibc

/// Where the process begins and ends.
///
/// ArgumentParser ends bad usage with status 64; here that is 2, as for `grep` and `rg`, so that 0, 1 and 2 are all that a
/// script has to know.
@main
enum Main {
  static func main() async {
    do {
      var command = try Extract.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Output.complain(failure.description)
      exit(failure.status)
    } catch let status as ExitCode {
      exit(status.rawValue)
    } catch {
      let message = Extract.fullMessage(for: error)
      guard Extract.exitCode(for: error) != .success else {
        print(message)
        exit(0)
      }
      Output.complain(message)
      exit(Failure.badUsage)
    }
  }
}
