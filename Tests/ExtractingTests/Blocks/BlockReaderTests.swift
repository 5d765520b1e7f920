import Extracting
import Recognising
import Records
import Sports
import Testing

/// What printed lists tell: `yellow-card Nye Arsenal 70`, a dash for what is not told.
@Suite struct BlockReaderTests {
  static let sport = Result { try Sport() }

  private func tellings(_ lines: String...) throws -> [String] {
    let sport = try BlockReaderTests.sport.get()
    let text = lines.joined(separator: "\n\n")
    let recognised = Recogniser(sport.lexicon).recognise(sport.tokeniser.tokenise(Array(text.utf8)))
    func spelled(_ pointer: Pointer?) -> String { pointer.map { recognised.text.text(tokens: $0.tokens) } ?? "-" }
    return BlockReader(sport.model).read(recognised).tellings.map { telling in
      let minute = telling.told.map { String($0.minute) } ?? "-"
      return "\(telling.type) \(spelled(telling.captures.first?.pointer)) \(spelled(telling["side"])) \(minute)"
    }
  }

  private static let chelsea = "Chelsea: Aston, Brook, Carr, Dole, Eve, Finch."
  private static let arsenal = "Arsenal: Lark, Moss, Nye, Orr, Pratt, Quill."

  /// Who is booked below both sheets is of the team in whose sheet he stands, not of the one above.
  @Test func whoIsListedBelowBothSheetsIsOfHisOwn() throws {
    #expect(
      try tellings(Self.chelsea, Self.arsenal, "Booked: Brook, Nye 70mins.")
        == ["yellow-card Brook Chelsea -", "yellow-card Nye Arsenal 70"])
  }

  /// A label needs no colon where it opens a sentence and nothing but names and minutes stands behind it.
  @Test func aLabelWithoutAColon() throws {
    #expect(try tellings(Self.chelsea, "Booked Brook, Finch.").count == 2)
    #expect(try tellings(Self.chelsea, "Booked Brook and his friends for a trip.").isEmpty)
  }

  /// A team's name heads its own part of a list, with a label before the first or without.
  @Test func partsOfAListThatTeamsHead() throws {
    let told = ["goal Brook Chelsea 12", "goal Nye Arsenal 6", "goal Nye Arsenal 74", "goal Orr Arsenal 90"]
    for label in ["Scorers: ", "Scorers – ", ""] {
      #expect(try tellings(label + "Chelsea: Brook (12). Arsenal: Nye (6, 74 pen), Orr (90+5).") == told)
    }
    #expect(try tellings("Chelsea: Brook saw it all. Arsenal: Nye did not.").isEmpty)
  }

  /// A dash stands for the colon where a sheet begins a line, as papers used to print it.
  @Test func sheetsWithDashes() throws {
    for mark in ["—", ".—"] {
      let chelsea = "Chelsea\(mark)Aston, Brook, Carr, Dole, Eve, Finch, Gale, and Hyde."
      let arsenal = "Arsenal\(mark)Lark; Moss, Nye; Orr, Pratt, Quill; Rudd, Swann, Tate."
      #expect(try tellings(chelsea, arsenal, "Booked: Nye.") == ["yellow-card Nye Arsenal -"])
    }
  }

  /// What is beyond a match's minutes is none.
  @Test func aMinuteIsOneOfAMatch() throws {
    #expect(try tellings(Self.chelsea, "Booked: Brook h-t.") == ["yellow-card Brook Chelsea 45"])
    #expect(try tellings(Self.chelsea, "Booked: Brook 300.") == ["yellow-card Brook Chelsea -"])
  }

  /// `Norton: Bell 9` and `Norton 2 (Bell 9, 52)` list who scored for a team; marks out of ten and figures that are not as many
  /// as the goals do not.
  @Test func scorersBehindTheirTeam() throws {
    #expect(
      try tellings("CHELSEA: Tom Aston 9, Ben Brook 36 (pen).", "ARSENAL: Adam Lark 64.") == [
        "goal Tom Aston CHELSEA 9", "goal Ben Brook CHELSEA 36", "goal Adam Lark ARSENAL 64",
      ])
    #expect(
      try tellings("Chelsea (1) 2 (Tom Aston 9, 52) Arsenal 1 (Adam Lark 64)") == [
        "goal Tom Aston Chelsea 9", "goal Tom Aston Chelsea 52", "goal Adam Lark Arsenal 64",
      ])
    #expect(try tellings("Chelsea 3 (Tom Aston 9, 52)").isEmpty)
    #expect(try tellings("Chelsea: Tom Aston 9, Ben Brook 7, Tom Carr 6, Sam Dole 5").isEmpty)
  }
}
