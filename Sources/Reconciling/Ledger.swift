internal import Extracting
internal import Recognising
internal import Records
internal import Resolving
internal import Rules
internal import Sports

/// What the constraints work on: everything that was told, and what has been concluded from it so far.
///
/// Each constraint reads what the ones before it wrote down. Nothing is taken back but by name, and what is concluded
/// rather than read says so in its evidence.
struct Ledger {
  private let ground: Ground
  /// The entities with what has been concluded of them besides what rules read.
  var entities: [EntityDraft]
  var matches: [MatchDraft] = []
  var events: [EventDraft] = []
  /// By person: the side of the primary match and how sure that is.
  var sides: [Int: Side] = [:]
  /// Who is with whom and against whom, by what the text shows of two persons together.
  var bonds: [SideGraph.Bond] = []
  /// By scorer: the side that the scoring as a whole puts him on.
  var scorers: [Int: Side] = [:]
  /// Those whose role is none of a player's, by all that the text says.
  var offPitch: Set<Int> = []
  /// Where persons play, by what the text says.
  private(set) var positions = Positions()
  /// By mention: whom a description or pronoun was bound to.
  var bound: [Int: Int] = [:]
  var warnings: [Warning] = []
  var kind: Record.ArticleKind = .other
  /// Whether it tells a match as a report does: one, or news or a feature that comes close to one.
  var isReport = false
  /// The sport that the article is about, nil where nothing shows one.
  var sport: String?

  /// By expression of time: the minute that it means.
  var minutes: [Int: Minute] = [:]

  struct Side {
    var team: Int
    var weight: Double
    /// How much of it is told of him himself, and not of whom he is joined to.
    var own = 0.0
    var rule: String
    var tokens: Range<Int>
  }

  init(_ told: ExtractedText, _ metadata: Metadata, _ model: Model, _ lexicon: Lexicon, _ matcher: Matcher) {
    ground = Ground(told, metadata, model, lexicon, matcher)
    entities = told.resolved.entities
    positions = Positions(self)
  }

  var told: ExtractedText { unsafeAddress { ground.told.address } }
  var text: TokenisedText { unsafeAddress { ground.text.address } }
  var mentions: [Mention] { ground.mentions }
  var model: Model { ground.model }
  var lexicon: Lexicon { ground.lexicon }
  var matcher: Matcher { ground.matcher }
  /// The types of event that change the score.
  var scoring: Set<String> { ground.scoring }
  /// The fixtures that the page states in structured data.
  var fixtures: [StructuredEvent] { ground.fixtures }
  /// The day on which the page says that it was published.
  var published: String? { ground.published }

  /// What a list knows somebody as, when the article was written.
  func calling(of person: Int) -> Lexicon.Calling? {
    ground.callings.indices.contains(person) ? ground.callings[person] : nil
  }

  /// Whether it is the sport whose folder was read.
  var isOfSport: Bool { sport == model.sport }

  /// The teams of the matches that the article is about.
  var playing: Set<Int> { Set(matches.filter(\.isPrimary).flatMap(\.teams).compactMap { $0 }) }

  /// The tellings of scoring in the match that is told of.
  var toldScoring: [Telling] {
    told.tellings.filter {
      scoring.contains($0.type) && $0.factuality.isFact && !$0.factuality.contains(.earlier)
    }
  }

  /// The person whom a telling tells of first.
  func doer(of telling: Telling) -> Int? {
    telling.captures.first.flatMap { entity($0.pointer, .person) }
  }

  /// Two persons each of whom one is told to have the place that the other had.
  var successions: [(Int, Int)] {
    told.edges.compactMap { edge in
      guard edge.role == "successor", let a = entity(edge.a, .person), let b = entity(edge.b, .person) else {
        return nil
      }
      return (a, b)
    }
  }

  /// The numbers of a match's scoring events.
  func scoringEvents(of match: Int) -> [Int] {
    events.indices.filter { scoring.contains(events[$0].type) && events[$0].match == match }
  }

  /// The sentences that tell of an event.
  func sentences(of event: EventDraft) -> Set<Int> { Set(event.tellings.map { told.tellings[$0].sentence }) }

  /// The sentence so many behind another one, what belongs to the page and not to the article left out of account.
  func sentence(_ count: Int, behind sentence: Int) -> Int {
    var left = count, place = sentence
    while left > 0, place + 1 < text.sentences.count {
      place += 1
      if segment(place) != .furniture { left -= 1 }
    }
    return place
  }

  func segment(_ sentence: Int) -> Segment { text.paragraphs[text.sentences[sentence].paragraph].segment }

  func ruleName(_ rule: Int) -> String { rule < 0 ? "list" : matcher.rule(rule).name }

  func ruleName(_ telling: Telling) -> String { telling.mechanism ?? ruleName(telling.rule) }

  func rule(_ telling: Telling) -> Rule? { telling.rule < 0 ? nil : matcher.rule(telling.rule) }

  /// The entity that a pointer's mention names, or the likeliest one that fits what the caller asks for.
  func entity(_ pointer: Pointer?, _ kind: Entity.Kind, where fits: (Int) -> Bool = { _ in true }) -> Int? {
    guard let mention = pointer?.mention else { return nil }
    if let named = told.resolved.entityOf[mention] { return entities[named].kind == kind ? named : nil }
    if let bound = bound[mention] { return entities[bound].kind == kind ? bound : nil }
    // `the hosts` means a side of the match, never just the team named last.
    if let noun = mentions[mention].features.noun, lexicon.nouns.attribute("side", of: noun) != nil { return nil }
    return told.resolved.candidates[mention].first { entities[$0.entity].kind == kind && fits($0.entity) }?.entity
  }

  /// The number of the match between two teams that is not told of as an earlier one.
  func match(between teams: [Int]) -> Int? {
    matches.firstIndex { match in !match.isPast && teams.allSatisfy { match.teams.contains($0) } }
  }

  /// The printed sheets of whole teams; one player in eleven may not be known for a name.
  var wholeSheets: [LineupTelling] { told.lineups.filter { $0.players.count >= Ledger.leastOfSheet } }
  private static let leastOfSheet = 9

  /// Whether a description fits somebody much better than anybody else.
  func isPlain(_ description: Int, _ person: Int, by lead: Double = Weights.leadOfDescription) -> Bool {
    let candidates = told.resolved.candidates[description]
    guard let own = candidates.first(where: { $0.entity == person })?.weight else { return false }
    return candidates.allSatisfy { $0.entity == person || $0.weight + lead <= own }
  }

  /// The minute that an expression of time was found to mean. `on 61 and 64 minutes` is two by the same words.
  func minute(of time: TimeTelling) -> Minute? {
    told.times.firstIndex { $0.tokens == time.tokens && $0.rule == time.rule && $0.figures == time.figures }
      .flatMap { minutes[$0] }
  }

  /// Whether a mention stands for whoever plays at home, `the hosts`, or away, `the visitors`; nil for any other.
  func isHosts(_ mention: Int) -> Bool? {
    guard mentions[mention].form == .nominal, mentions[mention].kind == .team,
      let noun = mentions[mention].features.noun
    else { return nil }
    switch lexicon.nouns.attribute("side", of: noun) {
    case "home": return true
    case "away": return false
    default: return nil
    }
  }

  /// Whose a description says that somebody or a side is: Norton in `Norton's men`.
  func owner(of description: Int) -> Int? {
    mentions[description].features.owner.flatMap { told.resolved.entityOf[$0] }
  }

  /// Whose side a description names. It is his, whatever team that is.
  func owner(ofSide description: Int) -> Int? {
    guard mentions[description].form == .nominal, mentions[description].kind == .team,
      !mentions[description].features.isFormer
    else { return nil }
    return owner(of: description)
  }

  func isName(_ pointer: Pointer) -> Bool { pointer.mention.map { mentions[$0].form == .name } ?? false }

  /// Whether a listed team is a national side; nil where no list knows it.
  func isNational(_ team: Int) -> Bool? {
    entities[team].entry.map { lexicon.names.tables[Int(lexicon.names.entries[Int($0)].table)].has("demonyms") }
  }

  /// A club and a country do not play each other.
  func canMeet(_ a: Int, _ b: Int) -> Bool {
    guard let x = isNational(a), let y = isNational(b) else { return true }
    return x == y
  }

  /// What kind of its type an entity is in the list that holds it: `league`, `cup`; nil where no list knows it.
  func listedKind(of entity: Int) -> String? {
    entities[entity].entry.flatMap { lexicon.names.attribute("kind", of: $0) }
  }

  /// Whether a name only stands in a description of somebody, as a ground does for its club: `the Old Trafford boss`.
  func isOfDescription(_ mention: Int) -> Bool {
    let name = mentions[mention].tokens
    return mentions.contains {
      $0.form == .nominal && $0.tokens.count > name.count && $0.tokens.contains(name.lowerBound)
    }
  }

  /// The sentence of a mention.
  func sentence(of mention: Int) -> Int { text.sentence(of: mentions[mention].tokens.lowerBound) ?? 0 }

  /// The teams that a sentence names.
  func teams(in sentence: Int) -> [Int] { entities(in: sentence, of: .team) }

  /// The entities of a kind that a sentence names, or those that it names before one of its tokens.
  func entities(in sentence: Int, of kind: Entity.Kind, before end: Int = .max) -> [Int] {
    told.resolved.recognised.rows[sentence].items.compactMap { item in
      item.mention >= 0 && item.tokens.upperBound <= end ? told.resolved.entityOf[Int(item.mention)] : nil
    }.filter { entities[$0].kind == kind }
  }

  /// The sentences that tell a match's result, the first and any that tells it again.
  func sentences(telling match: MatchDraft) -> Set<Int> {
    let spans = match.evidence.filter { $0.field == "score" }.map(\.span)
    let told = told.scores.filter { spans.contains(text.span($0.tokens)) }
    return Set(told.map(\.sentence) + [match.sentence])
  }

  /// Whether a sentence names a team that is none of the match's.
  func namesOthers(_ sentence: Int, than match: MatchDraft) -> Bool {
    teams(in: sentence).contains { !match.teams.contains($0) }
  }

  /// Whether a team that is none of the match's is named or described at these tokens of a sentence.
  func namesOther(than match: MatchDraft, in tokens: Range<Int>, of sentence: Int) -> Bool {
    told.resolved.recognised.rows[sentence].items.contains { item in
      guard item.mention >= 0, tokens.contains(Int(item.tokens.lowerBound)),
        let team = told.resolved.entityOf[Int(item.mention)], entities[team].kind == .team
      else { return false }
      return !match.teams.contains(team)
    }
  }

  /// The one of some teams whose ground a listed venue is: by the venue's entry, or else, where clubs share it, by a club's own.
  /// Two grounds may have one name.
  func host(at venue: Int, among teams: [Int?]) -> Int? {
    let names = lexicon.names
    let named = entities[venue].mentions.first.flatMap { mention in
      let tokens = mentions[mention].tokens
      return names.longest(in: text.words, at: tokens.lowerBound, before: tokens.upperBound)?.forms.map(\.entry)
    }
    let entries = [entities[venue].entry].compactMap { $0 } + (named ?? [])
    let clubs = names.hosts(at: entries)
    let teams = teams.compactMap { $0 }
    let owner = teams.first { team in entities[team].entry.map { names.isOne($0, of: clubs) } ?? false }
    if let owner { return owner }
    let grounds = Set(entries.map(names.name))
    let sharing = teams.filter { team in
      entities[team].entry.flatMap { names.attribute("ground", of: $0) }.map(grounds.contains) ?? false
    }
    return sharing.count == 1 ? sharing[0] : nil
  }

  /// The teams that the text says a person is of now.
  func statedTeams(_ person: Int) -> [Int] {
    entities[person].facts.compactMap { if case .team(let team) = $0.value { team } else { nil } }
  }

  func roles(_ person: Int) -> [Entity.Role] {
    entities[person].facts.compactMap { if case .role(let role) = $0.value { role } else { nil } }
  }
}

/// What a ledger begins with and no constraint changes. An object, since whoever reads a ledger holds a copy of it.
private final class Ground: Sendable {
  let told: Kept<ExtractedText>
  let text: Kept<TokenisedText>
  let mentions: [Mention]
  let model: Model
  let lexicon: Lexicon
  let matcher: Matcher
  let scoring: Set<String>
  let fixtures: [StructuredEvent]
  let published: String?
  /// By entity: what a list knows it as.
  let callings: [Lexicon.Calling?]

  init(_ told: ExtractedText, _ metadata: Metadata, _ model: Model, _ lexicon: Lexicon, _ matcher: Matcher) {
    self.told = Kept(told)
    text = Kept(told.resolved.recognised.text)
    mentions = told.resolved.recognised.mentions
    self.model = model
    self.lexicon = lexicon
    self.matcher = matcher
    scoring = Set(model.events.filter { $0.scores > 0 }.map(\.name))
    fixtures = metadata.events
    published = metadata.published
    // The year in which it was published, or else the latest that it shows.
    let year = metadata.published.flatMap { Int($0.prefix(4)) } ?? told.resolved.latestYear
    callings = told.resolved.entities.map { $0.kind == .person ? lexicon.calling(of: $0.words, in: year) : nil }
  }
}
