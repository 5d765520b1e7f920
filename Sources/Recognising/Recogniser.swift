package import Records
package import Rules

/// Finds the mentions of a text: names from lists and by their shape, descriptions, pronouns.
///
/// Names are found in two passes: what stands firm by itself first, then what the rest of the article supports
/// (a surname alone, an ordinary word that is a name here).
package struct Recogniser: Sendable {
  let lexicon: Lexicon
  let lists: Lists
  private let rows: RowBuilder

  package init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    lists = Lists(lexicon)
    rows = RowBuilder(lexicon)
  }

  package func recognise(_ text: TokenisedText) -> RecognisedText {
    var names = NameFinder(text, lexicon, lists).find()
    NameUse(lexicon, lists).decide(&names, in: text)
    var descriptions = DescriptionFinder(text, lexicon, lists, names: names)
    let mentions = descriptions.addReferences()
    var starts = [Int32](repeating: -1, count: text.tokens.count)
    for number in mentions.indices {
      let start = ownStart(of: mentions[number], mentions)
      if starts[start] < 0 { starts[start] = Int32(number) }
    }
    let rows = text.sentences.indices.map { self.rows.row(of: $0, in: text, mentions, starts) }
    return RecognisedText(text: text, mentions: mentions, rows: rows)
  }

  /// Where a mention begins in a row. `Deschamps' side` begins with a name that is an item of its own, so that the
  /// description's item is what stands behind the possessive.
  private func ownStart(of mention: Mention, _ mentions: [Mention]) -> Int {
    guard mention.form == .nominal, let owner = mention.features.owner,
      mentions[owner].tokens.lowerBound == mention.tokens.lowerBound
    else { return mention.tokens.lowerBound }
    return mentions[owner].tokens.upperBound + 1
  }
}

/// The word lists that recognising asks for by name; a folder that lacks one has it empty. An object, for whoever looks at
/// names holds it.
final class Lists: Sendable {
  /// Capitalised words that are no names: days, months, `VAR`.
  let neverNames: WordSet
  /// `Mr`, `Dr`: before a name and no part of it.
  let titles: WordSet
  /// `Sir`: part of the name.
  let honours: WordSet
  /// `Women`, `Under-21s`: behind a team's name and part of it.
  let teamSuffixes: WordSet
  let sheetWords: WordSet
  let placePrepositions: WordSet
  let placeNouns: WordSet
  /// `interest in Chelsea`: before `in`, it is no place.
  let concernedWith: WordSet
  /// `colours`, `shirt`: behind a country, it is the side.
  let teamThings: WordSet
  /// `flocked to`, `flew from`
  let motions: WordSet
  let motionPrepositions: WordSet
  let teamShapes: WordSet
  /// `win over`, `striker`: what a team's name stands behind or before, and what only persons do.
  let beforeTeam, behindTeam, neverBehindTeam: WordSet
  let teamContexts: TeamContexts
  /// `lost 2-1 to`, `beat`, `were`: what shows a side by a result and by its many.
  let resultPrepositions, resultVerbs, pluralVerbs: WordSet
  let teamPrefixes: WordSet
  let countryMotions: WordSet
  let competitionShapes: WordSet
  let venueShapes: WordSet
  let organisationShapes: WordSet
  let awardShapes: WordSet
  let connectors: WordSet
  let teamJoins: WordSet
  /// `had`, `is`, `will`: verbs that the list of verbs leaves out.
  let auxiliaries: [WordSet]
  /// Parts of compounds that are no names: `-born`, `Ex-`.
  let compoundEndings: WordSet
  let compoundBeginnings: WordSet
  /// Particles of surnames that English prose uses otherwise: `as`, `at`.
  let notParticles: WordSet
  let determiners: WordSet
  let male: WordSet
  let female: WordSet
  let plural: WordSet
  /// `we`, and what stands beside it of a side that is the writer's own.
  let own, ofOwnSide, beforeOwnSide: WordSet
  let former, lent: WordSet
  /// Words before a noun for a team that make it none: `the right side`.
  let notTeams: WordSet
  /// What stands behind such a noun where it is none: `the side netting`.
  let notBehindTeams: WordSet
  let notPersons: WordSet
  let alsoAdjectives: WordSet
  /// `the South American`
  let continentParts: WordSet
  let possessives: WordSet
  let yearsOld: WordSet
  /// `Football Club` behind a team's name.
  let teamEndings: WordSet
  /// `on Wednesday`: before a word that names a day, it is the day.
  let dayPrepositions: WordSet
  /// Words of the calendar that are surnames too: `March`, `May`.
  let monthSurnames: WordSet
  /// `north`, `west`: before the name of a place.
  let quarters: WordSet
  /// `Whites`, `Yellows`: what many sides are called by.
  let colours: WordSet
  /// Everyday words that are names only in capitals, and the words that such a name stands behind.
  let capitalNames, beforeCapitalNames: WordSet
  /// `the Milan derby`; `Dnipro of Ukraine`; `Italy's top flight`: what shows that a place is meant.
  let localMatches, clubOf, leagueNouns: WordSet
  let beforePlace, behindPlace, placeKinds, placeCompounds, likenessWords, countryNouns, travels, beforeSide,
    behindSide: WordSet
  /// `to host`, `the World Cup`: what a country does as a place, and what it hosts.
  let hosting, cohosting, hosted: WordSet
  /// `Photo:`, before whoever took it.
  let credits: WordSet
  /// `stadium`: behind a name, part of a ground's in small letters too.
  let smallVenues: WordSet
  /// `president`, `confirms`: behind capitals that are a body's.
  let bodyWords, schools: WordSet
  /// `, who`
  let relatives: WordSet
  /// `App`: behind a body's name, it is a product.
  let products: WordSet
  /// `side`, `outfit`: nouns for a team that its name or its town stands before.
  let teamNouns: WordSet
  /// `the`, `a`: before what is no person, but for what a person does: `a Norton header`.
  let articles, personThings: WordSet
  /// The words with which a description or a pronoun begins, all of these lists.
  let openers: WordSet

  init(_ lexicon: Lexicon) {
    neverNames = lexicon.list("never-names")
    titles = lexicon.list("titles")
    honours = lexicon.list("honours")
    teamSuffixes = lexicon.list("team-suffixes")
    sheetWords = lexicon.list("sheet-words")
    placePrepositions = lexicon.list("place-prepositions")
    concernedWith = lexicon.list("concerned-with")
    teamThings = lexicon.list("team-things")
    motions = lexicon.list("motions")
    motionPrepositions = lexicon.list("motion-prepositions")
    placeNouns = lexicon.list("place-nouns")
    teamShapes = lexicon.list("team-shapes")
    beforeTeam = lexicon.list("before-a-team")
    behindTeam = lexicon.list("behind-a-team")
    neverBehindTeam = lexicon.list("never-right-behind-a-team")
    teamContexts = TeamContexts(lexicon)
    resultPrepositions = lexicon.list("result-prepositions")
    resultVerbs = lexicon.list("result-verbs")
    pluralVerbs = lexicon.list("plural-verbs")
    teamPrefixes = lexicon.list("team-prefixes")
    countryMotions = lexicon.list("country-motions")
    competitionShapes = lexicon.list("competition-shapes")
    venueShapes = lexicon.list("venue-shapes")
    organisationShapes = lexicon.list("organisation-shapes")
    awardShapes = lexicon.list("award-shapes")
    notParticles = lexicon.list("not-particles")
    auxiliaries = ["be", "have", "do", "modals"].map(lexicon.list)
    compoundEndings = lexicon.list("compound-endings")
    compoundBeginnings = lexicon.list("compound-beginnings")
    teamJoins = lexicon.list("team-joins")
    connectors = lexicon.list("name-connectors")
    determiners = lexicon.list("definite-determiners")
    male = lexicon.list("pronouns-male")
    female = lexicon.list("pronouns-female")
    plural = lexicon.list("pronouns-plural")
    own = lexicon.list("pronouns-own")
    ofOwnSide = lexicon.list("of-own-side")
    beforeOwnSide = lexicon.list("before-own-side")
    former = lexicon.list("former")
    lent = lexicon.list("lent")
    notTeams = lexicon.list("never-before-team")
    notBehindTeams = lexicon.list("never-behind-team")
    notPersons = lexicon.list("never-before-person")
    alsoAdjectives = lexicon.list("also-adjectives")
    continentParts = lexicon.list("parts-of-continents")
    possessives = lexicon.list("possessive-pronouns")
    yearsOld = lexicon.list("years-old")
    teamEndings = lexicon.list("team-endings")
    dayPrepositions = lexicon.list("day-prepositions")
    monthSurnames = lexicon.list("month-surnames")
    quarters = lexicon.list("quarters")
    colours = lexicon.list("colour-names")
    capitalNames = lexicon.list("capital-names")
    beforeCapitalNames = lexicon.list("before-capital-names")
    localMatches = lexicon.list("local-matches")
    beforePlace = lexicon.list("before-a-place")
    placeKinds = lexicon.list("place-kinds")
    placeCompounds = lexicon.list("place-compounds")
    behindPlace = lexicon.list("behind-a-place")
    likenessWords = lexicon.list("likeness-words")
    countryNouns = lexicon.list("country-nouns")
    travels = lexicon.list("travels")
    beforeSide = lexicon.list("before-a-side")
    behindSide = lexicon.list("behind-a-side")
    hosting = lexicon.list("hosting")
    cohosting = lexicon.list("co-hosting")
    hosted = lexicon.list("hosted")
    credits = lexicon.list("credits")
    smallVenues = lexicon.list("small-venue-shapes")
    bodyWords = lexicon.list("behind-a-body")
    schools = lexicon.list("schools")
    relatives = lexicon.list("about-somebody")
    clubOf = lexicon.list("club-of")
    leagueNouns = lexicon.list("league-nouns")
    products = lexicon.list("products")
    teamNouns = lexicon.list("own-team-nouns")
    articles = lexicon.list("articles")
    personThings = lexicon.list("of-a-person")
    let openers = [own, male, female, plural, possessives, determiners]
    self.openers = WordSet(openers.flatMap(\.singles).map { [$0] })
  }

  func isAuxiliary(_ word: WordID) -> Bool { auxiliaries.contains { $0.contains(word) } }
}
