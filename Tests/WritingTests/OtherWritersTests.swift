import Foundation
import Records
import Testing

@testable import Writing

struct RecordSchemaTests {
  private let vocabulary = SportVocabulary(
    scoringUnit: "goal",
    eventTypes: [
      .init(
        name: "goal",
        fields: [.init(name: "penalty", form: .flag), .init(name: "body_part", form: .word, values: ["head"])])
    ], periods: ["first-half"])

  private func schema(_ vocabulary: SportVocabulary) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(RecordSchema(vocabulary).bytes()))
    return try #require(object as? [String: Any])
  }

  @Test func modelGivesTheEvents() throws {
    let definitions = try #require(schema(vocabulary)["$defs"] as? [String: Any])
    let event = try #require(definitions["event-goal"] as? [String: Any])
    let properties = try #require(event["properties"] as? [String: Any])
    #expect(properties["body_part"] as? [String: [String]] == ["enum": ["head"]])
    #expect(event["additionalProperties"] as? Bool == false)
    #expect((event["required"] as? [String])?.contains("penalty") == false)
  }

  @Test func completenessIsNamedAfterTheUnit() {
    let text = String(decoding: RecordSchema(SportVocabulary(scoringUnit: "try")).bytes(), as: UTF8.self)
    #expect(text.contains("\"trys_told\"") && text.contains("\"trys_scored\""))
  }
}

struct CoNLLUWriterTests {
  @Test func golden() {
    let bytes = Array("Zoë's in.".utf8)
    var text = TokenisedText(utf8: bytes)
    text.tokens = [
      Token(start: 0, length: 4, kind: .word), Token(start: 4, length: 2, kind: .possessive),
      Token(start: 7, length: 2, kind: .word), Token(start: 9, length: 1, kind: .stop),
    ]
    text.sentences = [Sentence(tokens: 0..<4, paragraph: 0)]
    text.paragraphs = [Paragraph(tokens: 0..<4, sentences: 0..<1, segment: .headline)]
    let printed = String(decoding: CoNLLUWriter().bytes(of: text, id: "a.txt"), as: UTF8.self)
    #expect(
      printed == """
        # newdoc id = a.txt
        # newpar
        # segment = headline
        # sent_id = 1
        # text = Zoë's in.
        1\tZoë\t_\t_\tword\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=0:3
        2\t's\t_\t_\tpossessive\t_\t_\t_\t_\tTokenRange=3:5
        3\tin\t_\t_\tword\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=6:8
        4\t.\t_\t_\tstop\t_\t_\t_\t_\tTokenRange=8:9


        """)
  }
}

struct ExplanationTests {
  @Test func golden() { #expect(Explanation(of: Sample.record).text == Self.golden) }

  @Test func saysWhereRulesStandAndWhatWasConcluded() {
    let rules = [
      "heads": Explanation.Background.Rule(
        place: .init(file: "a.rules", line: 7), settings: ["body_part = head", "count = 2"])
    ]
    let conclusion = Remark(.note, "score-ladder: counts for Lyon")
    let text = Explanation(of: Sample.record, .init(rules: rules, conclusions: ["v1": [conclusion]]), only: ["goal"])
      .text
    #expect(text.contains("stated by heads (a.rules:7, body_part = head)\n"))
    #expect(text.contains("\n  = score-ladder: counts for Lyon\n"))
    #expect(!text.contains("person e1:") && !text.contains("odd-mark"))
    #expect(Explanation(of: Sample.record, only: ["v9"]).isEmpty)
  }

  /// On a terminal lines are cut to its width, and labels and marks are coloured.
  @Test func notesOnATerminal() {
    let words = String(repeating: "word ", count: 60)
    var notes = Notes(name: "a.txt", article: Array(words.utf8), screen: 110)
    notes.write(Remark(.note, "long", span: Span(60, 200)))
    let lines = notes.text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.replacing(/\u{1B}\[\d+m/, with: "").count <= 110 })
    #expect(notes.text.contains("\u{1B}[36mnote\u{1B}[0m"))
  }

  /// Words of an article, a line of a rule, and what belongs to either.
  @Test func notes() {
    var notes = Notes(name: "a.txt", article: Array("Kane scored.\n".utf8))
    let place = Remark.Place(file: "b.rules", line: 12, column: 20, excerpt: .init(text: "a <verb>~", marked: 2..<9))
    notes.write(
      Remark(
        .warning, "none", span: Span(5, 11), more: [Remark(.help, "near", place: place, more: [Remark(.note, "so")])]),
      indent: 0)
    #expect(
      notes.text == """
        a.txt:1:6: warning: none
            1 | Kane scored.
              |      ~~~~~~
          b.rules:12:20: help: near
           12 | a <verb>~
              |   ~~~~~~~
            = so

        """)
  }

  static let golden = """
    a.txt: match-report, football; 3 entities, 1 match, 1 event, 1 quote

    person e1: Zoë Kanté
      a.txt:1:1: note: name = Zoë Kanté; stated by full-name
        1 | Zoë Kanté headed Lyon's "winner".
          | ~~~~~~~~~
      = no words are given for role player, teams Lyon (e2)

    team e2: Lyon
      = no words are given for name Lyon, team_type club

    team e3: Brest
      = no words are given for name Brest, team_type club

    the article's own match m1: Lyon (e2) and an unnamed side 1-0
      a.txt:2:1: note: score = 1-0; stated by score-line
        2 | Lyon 1-0 Brest
          | ~~~~~~~~~~~~~~
      = no words are given for teams Lyon (e2) and an unnamed side

    goal v1: Zoë Kanté (e1), 90+3'
      a.txt:1:1: note: player = Zoë Kanté (e1), body_part = head; stated by heads
        1 | Zoë Kanté headed Lyon's "winner".
          | ~~~~~~~~~~~~~~~~
      a.txt:1:26: note: score_after = 1-0; derived by ladder from m1
        1 | Zoë Kanté headed Lyon's "winner".
          |                          ~~~~~~
      = no words are given for minute 90, added 3, distance 20 yards, significance winner

    fragment quote q1: line 1, turn 1

      a.txt:1:25: warning: a tab	in it [odd-mark]
        1 | Zoë Kanté headed Lyon's "winner".
          |                         ~~~~~~~~

    """
}
