package import Recognising
package import Rules

/// Gathers mentions into entities and says who descriptions and pronouns may stand for.
package struct Resolver: Sendable {
  private let lexicon: Lexicon
  private let matcher: Matcher
  private let ownSide: OwnSide
  private let ownedTeams: OwnedTeams
  private let latestYear: LatestYear
  private let origins: NameOrigins

  package init(_ lexicon: Lexicon, _ matcher: Matcher) {
    self.lexicon = lexicon
    self.matcher = matcher
    ownSide = OwnSide(lexicon)
    ownedTeams = OwnedTeams(lexicon)
    latestYear = LatestYear(lexicon)
    origins = NameOrigins(lexicon)
  }

  /// The sieves in the order in which they run: the surest first.
  private static let sieves: [any Sieve.Type] = [
    ListedName.self,
    FullName.self,
    Initials.self,
    Surname.self,
    PartOfName.self,
    GivenName.self,
    Acronym.self,
    Misspelling.self,
    Bracketed.self,
    ShortForm.self,
    SameWords.self,
  ]

  package func resolve(_ recognised: RecognisedText) -> ResolvedText {
    var draft = Draft(recognised, lexicon)
    for sieve in Resolver.sieves { sieve.init().run(on: &draft) }
    ownSide.bind(on: &draft)
    ownedTeams.bind(on: &draft)
    for entity in draft.entities.indices { draft.entities[entity].mentions.sort() }
    let fits = matcher.fits(inEach: recognised.rows.map(\.items), view: .sentence)
    PersonFacts(matcher, lexicon).add(fits, to: &draft)
    Reporters().note(on: &draft)
    var ranking = Candidates(draft, origins)
    let candidates = ranking.ranked()
    return ResolvedText(
      recognised: draft.recognised, fits: fits, entities: draft.entities, entityOf: draft.entityOf,
      sieveOf: draft.sieveOf,
      candidates: candidates, latestYear: latestYear.find(in: draft))
  }
}

/// One way to tell whom a name means. It binds what it is sure of.
protocol Sieve: SendableMetatype {
  init()
  func run(on draft: inout Draft)
}
