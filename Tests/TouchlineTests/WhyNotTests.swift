import Testing
import Touchline

/// Why a record does not say what one might expect.
@Suite struct WhyNotTests {
  static let article = """
    England 2-1 France

    Harry Kane headed the opener in the 12th minute. Bukayo Saka could have scored a second before half-time.

    Declan Rice kicked it into the net after the break. The goalkeeper never moved.
    """

  /// Each message, those that belong to it behind it.
  static func messages(_ words: String, in text: String = article) throws -> [String] {
    func all(_ remark: Remark) -> [String] { [remark.message] + remark.more.flatMap(all) }
    return try FixtureTests.extractor.get().whyNot(words, in: Array(text.utf8)).flatMap(all)
  }

  @Test func wordsThatDoNotStandThere() throws { #expect(try Self.messages("no such words").isEmpty) }

  @Test func everyPlaceWhereTheyStand() throws {
    let remarks = try FixtureTests.extractor.get().whyNot("the", in: Array(Self.article.utf8))
    #expect(remarks.count == 5)
  }

  @Test func whatCameOfARuleThatFired() throws {
    let messages = try Self.messages("headed the opener")
    #expect(messages.contains { $0.contains("fired") })
    #expect(messages.contains { $0.hasPrefix("it is evidence of v1") })
  }

  @Test func whichFactKeptARuleSilent() throws {
    let messages = try Self.messages("could have scored")
    #expect(messages.contains { $0.hasPrefix("clause: ‹Bukayo Saka› scored") && $0.contains("possible") })
    #expect(messages.contains { $0.contains(" fits ") && $0.hasSuffix("but its clause is possible") })
  }

  @Test func whichElementWasNotMet() throws {
    let near = try FixtureTests.extractor.get().whyNot("kicked it into the net", in: Array(Self.article.utf8))
      .flatMap(\.more).filter { $0.level == .help }
    let first = try #require(near.first { $0.message.contains("‘kicked’ is not") })
    let place = try #require(first.place)
    #expect(place.file.hasSuffix(".rules") && place.line > 0)
    let excerpt = try #require(place.excerpt)
    #expect(!excerpt.marked.isEmpty && excerpt.marked.upperBound <= excerpt.text.count)
  }

  @Test func aVerbThatIsNotKnown() throws {
    let messages = try Self.messages("Rice blorped it", in: "England won 2-1.\n\nDeclan Rice blorped it home.")
    #expect(messages.contains { $0.hasPrefix("no clause: none of the words is known as a verb") })
  }

  @Test func whatBecameOfATellingThatWasDropped() throws {
    let text = "England beat France 1-0.\n\nHarry Kane scored in the 12th minute. Harry Kane had a goal ruled out."
    let messages = try Self.messages("Harry Kane scored", in: text)
    #expect(messages.contains { $0.contains("fired") })
  }

  @Test func whoIsNamedInTheWords() throws {
    #expect(try Self.messages("Rice kicked").contains { $0.hasPrefix("‘Declan Rice’ is person e") })
    #expect(try Self.messages("The goalkeeper").contains("‘The goalkeeper’ is a description of a person"))
  }

  @Test func quotationMarksOfAnyKind() throws {
    let text = "England won 2-1.\n\n“It’s ours,” said Kane."
    #expect(try !Self.messages("\"It's ours,\" said", in: text).isEmpty)
  }

  @Test func explainedRecordsAreTheSameRecords() throws {
    let extractor = try FixtureTests.extractor.get()
    let bytes = Array(Self.article.utf8)
    let explained = try extractor.explained(bytes)
    #expect(FixtureTests.summary(explained.record) == FixtureTests.summary(try extractor.record(of: bytes)))
    let rules = Set(explained.record.events.flatMap(\.evidence).map(\.rule)).filter {
      !["sides", "course-of-score"].contains($0)
    }
    #expect(rules.filter { explained.rules[$0] == nil }.isEmpty)
    #expect(explained.conclusions["v1"]?.isEmpty == false)
  }
}

/// A sport of one's own.
@Suite struct OwnSportTests {
  @Test func aFolderThatIsNone() {
    var options = Extractor.Options()
    options.sportFolder = "/nowhere/at/all"
    #expect(throws: KnowledgeError.self) { try Extractor(options) }
  }

  @Test func footballFromItsFolder() throws {
    var options = Extractor.Options()
    options.sportFolder = FixtureTests.corpus.appending(path: "../../Sources/Sports/Folders/Football").path
    let own = try Extractor(options)
    let bytes = Array(WhyNotTests.article.utf8)
    #expect(
      FixtureTests.summary(try own.record(of: bytes))
        == FixtureTests.summary(try FixtureTests.extractor.get().record(of: bytes)))
  }
}
