import Extracting
import Recognising
import Records
import Resolving
import Sports

@testable import Reconciling

/// A sport whose articles are plain statements, so that a test says in so many words what is told, and nothing depends on
/// what the rules of a real sport make of a sentence.
enum TinySport {
  static let sport = Result {
    try Sport(folder: "tiny", of: files.map { FolderFile(path: "tiny/" + $0.key, bytes: Array($0.value.utf8)) })
  }

  private static let files = [
    "contents.txt": """
    model tiny.model
    names teams.tsv team
    names grounds.tsv venue
    names cups.tsv competition
    names people.tsv person
    nouns nouns.tsv team
    rules tiny.rules

    """,
    "tiny.model": """
    sport tiny
    unit point
    event point
      label scorer player
      label side team
      label helper helper
      field helper entity
      field own flag
      field after pair
      field effect words first even ahead last vain sure again thrice
      scores 1
      reversed-by own
      seldom keeper
      excludes own helper
      course effect first opens
      course effect even level
      course effect ahead leads
      course effect last wins
      course effect vain in-vain
      course effect sure settles
      course effect again second
      course effect thrice third
    event undone
      cancels point
      label player player
    event granted
      label side team
      rarely
    event taken
      label taker player
      field again flag
      timed-by granted 2
    event save
      label keeper keeper
      label taker player
      field keeper entity
    event card
      label player player
      once-per-player
    event change
      label on on
      label off off
      field on entity
      field off entity
      follows hurt off 2
      follows change off 1
    event hurt
      label player player
    stages short final
    period first 0 30
    period second 30 60
    sole keeper

    """,
    "teams.tsv": """
    name	key	country
    Ashfield	ash	north
    Norton	nor	north
    Harwick	har	south
    Millbrook	mil	north
    Oxted	oxt	north
    Selby	sel	north

    """,
    "grounds.tsv": "name\tkey\tteam\nElm Park\telm\tash\n",
    "cups.tsv": "name\tkey\tcountry\nLong Cup\tlong\t\nShort Cup\tshort\t\nWest Cup\twest\twest\n",
    "people.tsv": "name\tkey\nAnna Bell\ta\nCora Dunn\tc\nEva Flint\te\nGina Holt\tg\nIda Jarvis\ti\n",
    "nouns.tsv": "noun\tside\nhosts\thome\nvisitors\taway\nwinners\twinner\n",
    "tiny.rules": rules,
  ]

  /// Everything before the constraints: the text's tokens, names and entities, and what the rules tell.
  static func told(_ text: String) throws -> ExtractedText {
    let sport = try sport.get()
    let recognised = Recogniser(sport.lexicon).recognise(sport.tokeniser.tokenise(Array(text.utf8)))
    var told = TellingExtractor(sport.lexicon, sport.matcher, sport.model).extract(
      Resolver(sport.lexicon, sport.matcher).resolve(recognised))
    told.lineups = BlockReader(sport.model).read(recognised).lineups
    return told
  }

  /// An article that says nothing of itself.
  static var metadata: Metadata { Article(utf8: [], source: Source()).metadata }

  /// The ledger of a text after some constraints.
  static func ledger(_ text: String, after constraints: [any Constraint.Type] = []) throws -> Ledger {
    let sport = try sport.get()
    var ledger = Ledger(
      try told(text), metadata, sport.model, sport.lexicon,
      sport.matcher)
    for constraint in constraints { constraint.init().apply(to: &ledger) }
    return ledger
  }

  /// What there has to be before events are looked at.
  static let matches: [any Constraint.Type] = [SportOfArticle.self, MatchesFromScores.self, PrimaryMatch.self]
  /// And before events are put to sides.
  static let events: [any Constraint.Type] = matches + [Sides.self, Clock.self, Merging.self]
}

extension TinySport {
  /// One rule a statement, each with the two examples that the language asks for.
  fileprivate static let rules: String = [
    "list earlier-meeting\n  met before\n\nlist match-of-another-day\n  last year, long ago\n\nlist competition-aim\n  hopes\n\n",
    "list told-after\n  after\n\nlist ground-for-club\n  former\n\n",
    "list first-leg\n  first leg\n\n",
    "list turning-openers\n  but, at the other end\n\nlist mate-words\n  team-mate\n\n",
    "list joining-words\n  and\n\n",
    rule("is-tiny", "sport", ["^ _"], ["is = tiny"]),
    rule("result", "score", ["first:@team! score:#score second:@team!"]),
    rule("past-result", "score", ["once first:@team! drew score:#score with second:@team!"], ["when = past"]),
    rule("coming-result", "score", ["soon first:@team! meet second:@team!"], ["when = coming"]),
    rule("one-sided-result", "score", ["winner:@team! won score:#score"], ["order = winner-loser"]),
    rule("bests", "score", ["winner:@team! bested loser:@team!"], ["order = winner-loser"]),
    rule("outcome", "score", ["winner:@team! prevailed"], ["order = winner-loser"]),
    rule("level-outcome", "score", ["honours even"], ["order = level"]),
    rule("unnamed-result", "score", ["a score:#score win"], ["order = winner-loser"]),
    rule("unnamed-draw", "score", ["a score:#score draw"], ["order = level"]),
    rule("break-score", "score", ["first:@team! stood score:#score with second:@team!"], ["part = half-time"]),
    rule("unnamed-break", "score", ["it stood score:#score"], ["part = half-time"]),
    rule("aggregate", "score", ["overall it was score:#score"], ["part = aggregate"]),
    rule("scores", "event point", ["scorer:@person score~"]),
    rule("scores-for", "event point", ["scorer:@person nets for side:@team!"]),
    rule("side-scores", "event point", ["side:@team! take the lead"]),
    rule("strikes", "event point", ["scorer:@person strikes"], ["certainty = low"]),
    rule("saves", "event save", ["keeper:@person saves"]),
    rule("adds", "event point", ["scorer:@person adds"], ["ladder = extends"]),
    rule("scores-twice", "event point", ["scorer:@person doubles"], ["count = 2"]),
    rule("opens", "event point", ["scorer:@person opens"], ["ladder = opens"]),
    rule("levels", "event point", ["scorer:@person levels"], ["ladder = level"]),
    rule("leads", "event point", ["scorer:@person leads"], ["ladder = leads"]),
    rule("wins-it", "event point", ["scorer:@person decides"], ["ladder = wins"]),
    rule("makes-it", "event point", ["scorer:@person makes it score:#score"]),
    rule("errs", "event point", ["scorer:@person errs"], ["own = yes"]),
    rule("is-carded", "event card", ["player:@person is carded"]),
    rule("is-undone", "event undone", ["player:@person is undone"]),
    rule("replaces", "event change", ["on:@person replaces off:@person"]),
    rule("comes-on", "event change", ["on:@person enters"]),
    rule("goes-off", "event change", ["off:@person leaves"]),
    rule("is-hurt", "event hurt", ["player:@person is hurt"]),
    rule("announced", "state", ["a point came"], ["is = scored"]),
    rule("in-minute", "time", ["in minute n:#number"], ["minute = n"]),
    rule("minutes-later", "time", ["n:#number minutes later"], ["minute = clock + n"]),
    rule("past-minute", "time", ["past minute n:#number"], ["min = n"]),
    rule("some-time-later", "time", ["in the end"], ["clock = lost"]),
    rule("grants", "event granted", ["side:@team! was granted one"]),
    rule("takes", "event taken", ["taker:@person took it"]),
    rule("before-minute", "time", ["before minute n:#number"], ["max = n"]),
    rule("on-minutes", "time", ["on n:#number and #number", "on #number and n:#number"], ["minute = n"]),
    rule("side-won", "state", ["sealed victory for side:@team", "victory for side:@team"], ["is = won"]),
    rule("side-won-again", "state", ["for side:@team it was victory"], ["is = won"]),
    rule("attacks", "phase", ["attacker:@person attacks"]),
    rule("side-attacks", "phase", ["attackers:@team! attacks"]),
    rule("changes", "selection", ["made changes"]),
    rule("picks", "selection", ["person:@person! was dropped", "went without"]),
    rule("helps", "edge", ["a:@person helps b:@person"], ["is = same", "role = helper"]),
    rule("helped", "edge", ["a:@person was the helper"], ["is = same", "role = helper", "of = last"]),
    rule("joins", "edge", ["a:@person joins b:@person"], ["is = same"]),
    rule("stops", "edge", ["a:@person stops b:@person"], ["is = opposed"]),
    rule("plays-for", "edge", ["a:@person plays for b:@team!"], ["is = same"]),
    rule("crowd", "match", ["value:#number watched"], ["field = attendance"]),
    rule("ground", "match", ["played at value:@venue"], ["field = venue"]),
    rule("whistle", "match", ["value:@person whistled"], ["field = referee"]),
    rule("cup", "match", ["this was in the value:@competition"], ["field = competition"]),
    rule("both-reports", "match", ["^ value:@team report \"|\" team:@team report"], ["field = sides"]),
    rule("round", "match", ["the last round"], ["field = stage", "value = final"]),
    rule("reported", "kind", ["it is reported"], ["is = match-report", "weight = 4"]),
    rule("previewed", "kind", ["it is previewed"], ["is = preview", "weight = 9"]),
    rule("coaches", "person", ["person:@person , coach"], ["role = coach"]),
    rule("is-of", "person", ["person:@person is of team:@team!"]),
  ].joined()

  private static func rule(_ name: String, _ gives: String, _ patterns: [String], _ settings: [String] = []) -> String {
    let lines =
      patterns.map { "match \($0)" } + settings.map { "set \($0)" } + [
        "yes a sentence that nothing runs", "no another",
      ]
    return "rule \(name)\n  gives \(gives)\n" + lines.map { "  \($0)\n" }.joined()
  }
}

extension Ledger {
  func name(_ entity: Int?) -> String {
    guard let entity, let mention = entities[entity].mentions.first else { return "-" }
    return text.text(tokens: mentions[mention].tokens)
  }

  /// `Ashfield 2-1 Norton`, a star before the article's own.
  func shown(_ match: MatchDraft) -> String {
    (match.isPrimary ? "*" : "") + name(match.teams[0]) + " " + shown(match.score) + " " + name(match.teams[1])
  }

  func shown(_ pair: Match.Pair?) -> String { pair.map { "\($0.first)-\($0.second)" } ?? "?" }

  var shownMatches: [String] { matches.map(shown) }

  /// `point Anna Bell Ashfield 12`, a dash for what is not known.
  var shownEvents: [String] {
    events.map { event in
      "\(event.type) \(name(event.player)) \(name(event.team)) \(event.minute?.minute.map(String.init) ?? "-")"
    }
  }

  func side(of person: String) -> String {
    let number = entities.indices.first { name($0) == person }
    return name(number.flatMap { sides[$0]?.team })
  }
}

extension Ledger {
  func applying(_ constraint: any Constraint.Type) -> Ledger {
    var ledger = self
    constraint.init().apply(to: &ledger)
    return ledger
  }
}
