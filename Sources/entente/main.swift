import Commands
import Glibc

exit(Entente.run(Array(CommandLine.arguments.dropFirst())))
