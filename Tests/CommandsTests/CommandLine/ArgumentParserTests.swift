import ArticleModel
import Testing

@testable import Commands

@Suite struct ArgumentParserTests {
  struct Sample: Command {
    static let name = "sample"
    static let summary = "Is parsed."
    static let examples = [Example("nothing", "entente sample x")]
    @Positional("GRAPH", "a file") var graph: String
    @Positional("NAMES", "names") var names: [String]
    @Option("top", short: "t", "N", "a number") var top = Count(60)
    @Option("since", "DATE", "a day") var since: CalendarDate?
    @Option("type", "TYPE", "types") var types: [EntityType] = []
    @Flag("quotes", short: "q", "a flag") var quotes
    var list = ListOptions()
    func run(on console: Console) throws -> ExitCode { .done }
  }

  private func parse(_ words: String...) throws -> Sample {
    guard case .command(let command) = try ArgumentParser.parse(words, as: Sample.self) else {
      throw UsageError("help")
    }
    return command
  }

  private func message(_ words: String...) -> String {
    do {
      _ = try ArgumentParser.parse(words, as: Sample.self)
      return ""
    } catch { return error.description }
  }

  @Test func valuesComeAttachedOrAfterwardsAndAnywhere() throws {
    for words in [["g", "--top", "20"], ["--top=20", "g"], ["-t", "20", "g"], ["g", "-t20"], ["-qt20", "g"]] {
      guard case .command(let command) = try ArgumentParser.parse(words, as: Sample.self) else { continue }
      #expect(command.top.number == 20)
      #expect(command.graph == "g")
    }
  }

  @Test func whatIsNotGivenHasItsDefault() throws {
    let command = try parse("g")
    #expect(command.top.number == 60)
    #expect(command.since == nil)
    #expect(command.types.isEmpty)
    #expect(!command.quotes)
    #expect(command.names.isEmpty)
  }

  @Test func repeatedOptionsAddUpAndCommasPartThem() throws {
    #expect(try parse("g", "--type", "person", "--type=place,Country").types == [.person, .place, .country])
  }

  @Test func optionsOfAGroupBelongToTheCommand() throws {
    #expect(try parse("g", "--json").list.json)
  }

  @Test func twoDashesEndTheOptionsAndOneIsAWord() throws {
    #expect(try parse("g", "-", "--", "--top", "-q").names == ["-", "--top", "-q"])
  }

  @Test func twoCommandsOfATypeShareNothing() throws {
    _ = try parse("g", "--quotes")
    #expect(!(try parse("g").quotes))
  }

  @Test func helpIsAnsweredWhereverItStandsAmongTheOptions() throws {
    for words in [["--help"], ["-h"], ["g", "--top", "3", "--help"]] {
      guard case .help = try ArgumentParser.parse(words, as: Sample.self) else {
        Issue.record("\(words) is no call for help")
        continue
      }
    }
    #expect(try parse("g", "--", "--help").names == ["--help"])
  }

  @Test func whatIsWrongIsSaidWithWhatWouldBeRight() {
    #expect(message("g", "--tpo", "3") == "there is no option --tpo; did you mean --top?")
    #expect(message("g", "-x") == "there is no option -x")
    #expect(message("g", "--top") == "--top needs a value: --top N")
    #expect(message("g", "--top=many") == "--top 'many': is no whole number from 1 up")
    #expect(message("g", "--top", "0") == "--top '0': is no whole number from 1 up")
    #expect(message("g", "--quotes=yes") == "--quotes takes no value")
    #expect(
      message("g", "--since", "2009-02-30") == "--since '2009-02-30': is no date; write 2009-04-01, 2009-04 or 2009")
    #expect(message("g", "--type", "man") == "--type 'man': is not one of person, country, organization, place")
    #expect(message() == "GRAPH is missing")
  }

  @Test func aWordTooManyIsNotSwallowed() {
    do {
      _ = try ArgumentParser.parse(["g", "A", "Sergei", "Lavrov"], as: PathCommand.self)
      Issue.record("a fourth word was taken")
    } catch {
      #expect(error.description.hasPrefix("'Lavrov' is one word too many"))
    }
  }

  @Test func hostileWordsDoNotReachTheTerminal() {
    #expect(!message("g", "--type", "\u{1B}[2J").contains("\u{1B}"))
  }
}
