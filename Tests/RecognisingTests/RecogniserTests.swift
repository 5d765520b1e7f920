import Records
import Sports
import Testing

@testable import Recognising

/// Names in marked sentences of our own, read with the shipped lists.
@Suite struct RecogniserTests {
  static let sport = Result { try Sport() }

  static func mentions(_ text: String, _ form: Mention.Form) throws -> [String] {
    let sport = try sport.get()
    let found = Recogniser(sport.lexicon).recognise(sport.tokeniser.tokenise(Array(text.utf8)))
    return found.mentions.filter { $0.form == form }.map { "\($0.kind.rawValue) \(found.text.text(tokens: $0.tokens))" }
  }

  static let names: [String] = [
    "On Friday [person Harry Kane] joined [team Bayern Munich] from [team Tottenham].",
    "The winner came when [person Virgil van Dijk] met a corner from [person Andy Robertson].",
    "[person Erik ten Hag] was pleased. \"We can improve,\" [person Ten Hag] said.",
    "The foul on [person David Villa] was clear, and [person Villa] took it himself.",
    "[team England Under-21s] beat [team Denmark] in [location Denmark] last week.",
    "[team Reading] came close. Nobody had expected [team Reading] to attack. [team Reading] went on.",
    "The fans flocked to [location Switzerland] for the tournament.",
    "[location MADRID] ([organisation AP]) - [team Atletico Madrid] won again.",
    "They meet at [venue Old Trafford] in the [competition FA Cup] on Wednesday.",
    "Then [person Jan Vertonghen] headed in for [team Spurs].",
    "The [location Toxteth]-born forward scored for [team Liverpool].",
    "The ex-[team Leicester] man and [person Mason Mount]'s brother saw it.",
    "[person Manuel 'Sonny' Mount] headed in from [team Chelsea]'s new No. 9, [person Ann Rice].",
    "He was born in [location Quembury], and [person Ann Rice] was not.",
    "They play in the [competition Champions league] at the [venue Mason Mount stadium].",
    "It was on [organisation TechWorlder] that [person Ann Rice] spoke. The [organisation NFZU] confirmed it.",
    "[person Son Heung-min] scored. The Rome Derby was over.",
    "[team Everton]: [person Howard], [person Coleman], [person Stones], [person Gibson], [person Barry] ([person McGeady] 80), [person Mirallas].",
    "A free-kick by [person Son Heung-min] was saved by [person Conor Hazard].",
    "[person Sir Alex Ferguson] watched from the stands.",
    "[person Harry Kane] waited. As [person Kane] ran on, the crowd stood.",
    "He won two [competition FA Cups] and three [competition World Cups].",
    "A late winner. (Photo: [person Gary Fuller]/[organisation PA] via [organisation AP])",
    "1. That [person Mason Mount] stays. 2. That [team Juventus] win.",
    "[person Erik Dumfries] ran on and [person Dumfries] headed in near [location Dumfries].",
    "[person Mason Mount] English midfielder of the year. It rained.",
    "[person MASON MOUNT] PUTS IT AWAY",
    "Even [person Viktor Fischer] had a shot. Will [person Harry Kane] play? [person Will Hughes] did.",
  ]

  /// A country, or a town with its country, that is no side.
  static let places: [String] = [
    "He wants to return to [location France] one day.",
    "The win was for [team France] alone.",
    "They face [location Russia]'s [team Zenit St Petersburg] next.",
    "They face [team Russia]'s defence next.",
    "The draw was held in [location Istanbul], [location Turkey], on Friday.",
    "Fans came from all over. They had played in [location Spain], [location Italy] and the [location Netherlands] before.",
    "In [location Spain], [team England] beat them.",
    "The law holds in countries such as [location Qatar].",
    "He will not travel to [location Israel]. [location Israel] has long been his second home.",
    "They travel to [team Israel]. [team Israel] beat them last year, and [team Israel] lost to them.",
    "Fans slept at [location Luton] airport.",
  ]

  @Test(arguments: places.map(MarkedText.init)) func tellsCountriesFromSides(_ text: MarkedText) throws {
    #expect(try RecogniserTests.mentions(text.plain, .name) == text.marks)
  }

  /// A part of a name that an editor has put in brackets; a substitute behind whom he replaced is none.
  static let bracketed: [String] = [
    "He said that [person (Gianluca) Tallis] was fit.",
    "They had missed [person Frank (de Tallis)] badly.",
    "[person Harry Tallis] ([person Norton] 80), [person Jo Penn].",
  ]

  @Test(arguments: bracketed.map(MarkedText.init)) func joinsBracketedNames(_ text: MarkedText) throws {
    #expect(try RecogniserTests.mentions(text.plain, .name) == text.marks)
  }

  @Test func initialsOfLongNames() {
    #expect(PersonInitials.letters("Marta Villas-Norton") == "MVN")
    #expect(PersonInitials.letters("Ivo da Costa Penn") == "IDCP")
    #expect(PersonInitials.letters("Harry Kane") == nil)
    #expect(PersonInitials.letters("Ivo da Costa e Silva Penn") == nil)
  }

  /// Teams that no list holds, beside what shows them to be some; and persons who stand where teams do.
  static let unlisted: [String] = [
    "On Friday [team Zorvik] beat [team Kaldren] 2-1.",
    "Kick-off was late. It ended [team Zorvik] 0-0 [team Kaldren].",
    "The win over [team Zorvik] was their third.",
    "A late goal saw [team Zorvik] come back to draw 2-2 with [team Kaldren].",
    "The [team Zorvik] striker was booked. Nobody in [team Zorvik] colours complained.",
    "It was [team Zorvik] who scored, and by then [team Zorvik] were out of sight.",
    "The bottom club [team Zorvik] hung on.",
    "The champions face [team Zorvik] on Sunday. [team Zorvik] look tired.",
    "He left for [team Zorvik] and [team Chelsea] in turn. It was [team Zorvik]'s defence that gave way.",
    "[team Zorvik] 2 [team Kaldren] 1",
    "[team Zorvik Vale] are top. The [team Zorvik] striker struck, and [team Zorvik Vale] held on.",
    "[person Zorvik]'s side lost. It was [person Zorvik]'s header that had put them ahead.",
    "A pass by [person Zorvik] found striker [person Kaldren], who headed in.",
    "The keeper kept out [person Zorvik] and [person Kaldren] were denied.",
    "The chance fell to [person Brusko] and [person Brusko] headed wide.",
  ]

  @Test(arguments: unlisted.map(MarkedText.init)) func findsUnlistedTeams(_ text: MarkedText) throws {
    #expect(try RecogniserTests.mentions(text.plain, .name) == text.marks)
  }

  @Test(arguments: names.map(MarkedText.init)) func findsNames(_ text: MarkedText) throws {
    #expect(try RecogniserTests.mentions(text.plain, .name) == text.marks)
  }

  static let descriptions: [String] = [
    "[person The 29-year-old] scored for Chelsea.",
    "Everton were beaten by [team the visitors] again.",
    "It was [team Didier Deschamps' side] who struck first.",
    "Chelsea had to thank [person the former Arsenal captain] again.",
    "The right side was open.",
    "They liked [team the Danes] at Wembley.",
  ]

  @Test(arguments: descriptions.map(MarkedText.init)) func findsDescriptions(_ text: MarkedText) throws {
    #expect(try RecogniserTests.mentions(text.plain, .nominal) == text.marks)
  }

  /// Words that a capital makes no name of.
  @Test(arguments: [
    "Meanwhile it rained.", "On Wednesday they won.", "Temperatures were raised.", "Download the app.", "",
  ])
  func findsNothing(_ text: String) throws {
    #expect(try RecogniserTests.mentions(text, .name).isEmpty)
  }
}
