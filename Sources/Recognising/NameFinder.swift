internal import Records
internal import Rules
internal import Tokenising

/// Finds names: listed ones, and runs of capitalised words that no list holds.
struct NameFinder {
  private let text: TokenisedText
  private let lexicon: Lexicon
  private let lists: Lists
  private let words: NameWords
  /// Mentions that stand firm.
  private var firm: [Mention] = []
  /// Runs that the rest of the article decides on.
  private var open: [Mention] = []

  init(_ text: TokenisedText, _ lexicon: Lexicon, _ lists: Lists) {
    self.text = text
    self.lexicon = lexicon
    self.lists = lists
    words = NameWords(text, lexicon, lists)
  }

  consuming func find() -> [Mention] {
    for sentence in text.sentences {
      if text.paragraphs[sentence.paragraph].segment == .furniture { scanFurniture(sentence) } else { scan(sentence) }
    }
    var evidence = NameEvidence(text, lexicon, lists, firm: firm, open: open)
    let settled = evidence.settle(open)
    firm = evidence.reconsider(firm)
    return BracketedNames(text, lexicon).join((firm + settled).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound })
  }

  private mutating func scan(_ sentence: Sentence) {
    let isTitle = words.isTitleCase(sentence)
    var at = sentence.tokens.lowerBound
    let end = sentence.tokens.upperBound
    while at < end {
      if let found = words.listed(at, before: end), found.length > 1 || !words.isCapital(at) {
        at = takeListed(found, at, before: end)
        continue
      }
      guard words.isCapital(at) else {
        at += 1
        continue
      }
      at = take(at..<words.runEnd(at, before: end), before: end, isTitle: isTitle)
    }
  }

  /// Of a page's furniture only the bodies count that it names: who publishes, who broadcasts.
  private mutating func scanFurniture(_ sentence: Sentence) {
    var at = sentence.tokens.lowerBound
    while at < sentence.tokens.upperBound {
      takeCredit(at, before: sentence.tokens.upperBound)
      guard let found = words.listed(at, before: sentence.tokens.upperBound) else {
        at += 1
        continue
      }
      let isOffered =
        found.length == 1 && words.holds(lists.capitalNames, at) && at > 0
        && words.holds(lists.beforeCapitalNames, at - 1)
      if found.forms.allSatisfy({
        (!$0.isWeak || isOffered) && lexicon.names.entries[Int($0.entry)].kind == .organisation
      }) {
        takeListed(found, at, before: sentence.tokens.upperBound)
      }
      at += found.length
    }
  }

  /// `(Top photo: Roslan Mount/Agency)`
  private mutating func takeCredit(_ colon: Int, before last: Int) {
    let at = colon + 1
    guard text.tokens[colon].kind == .colon, colon > 0, words.holds(lists.credits, colon - 1), at < last,
      words.isCapital(at), !words.traits(at).isDisjoint(with: .given)
    else { return }
    let end = words.runEnd(at, before: last)
    guard (2...3).contains(end - at), words.listed(at, before: end) == nil else { return }
    var mention = Mention(tokens: at..<end, form: .name, kind: .person, rule: "credit")
    mention.features.gender = words.gender(at)
    firm.append(mention)
  }

  @discardableResult
  private mutating func takeListed(_ found: NameWords.Listed, _ at: Int, before last: Int) -> Int {
    var end = at + found.length
    let at = words.nameStart(found, at)
    let kinds = found.forms.map { lexicon.names.entries[Int($0.entry)].kind }
    let isTeam = kinds.contains(.team)
    if isTeam, end < last, text.tokens[end].flags.contains(.capitalised) {
      if words.holds(lists.teamSuffixes, end) {
        end += 1
      } else {
        end += lists.teamEndings.longest(in: text.words, at: end, before: last)
      }
    }
    if kinds.allSatisfy({ $0 == .organisation }), end < last, words.holds(lists.products, end),
      text.tokens[end].flags.contains(.capitalised)
    {
      return end
    }
    let kind = isTeam ? Entity.Kind.team : kinds.min { $0.rawValue < $1.rawValue } ?? .team
    var mention = Mention(tokens: at..<end, form: .name, kind: kind, rule: "listed-name")
    mention.entries = found.forms.map(\.entry)
    mention.isWeak = found.forms.allSatisfy(\.isWeak)
    if mention.isWeak { open.append(mention) } else { firm.append(mention) }
    return end
  }

  // MARK: Cutting a run into names

  /// Gives where it ended: a listed name may reach beyond the run (`The Ligue 1 side`).
  private mutating func take(_ run: Range<Int>, before last: Int, isTitle: Bool) -> Int {
    var at = run.lowerBound
    let end = run.upperBound
    while at < end {
      guard words.isCapital(at) else {
        at += 1
        continue
      }
      let found = words.listed(at, before: last) ?? words.listed(at, before: end)
      if let found, found.length > 1 || end - at == 1 {
        at = takeListed(found, at, before: last)
        continue
      }
      if at < end - 1 || text.tokens[at].flags.contains(.opensSentence), words.skips(at, end, isListed: found != nil) {
        at += 1
        continue
      }
      if let found, words.isListedBeforeMore(found, at, end) {
        at = takeListed(found, at, before: last)
        continue
      }
      at = takeShape(at, end, before: last, isTitle: isTitle)
    }
    return max(at, end)
  }

  /// Takes a name that no list holds, up to where a listed name of several words begins.
  private mutating func takeShape(_ at: Int, _ end: Int, before last: Int, isTitle: Bool) -> Int {
    let stop = words.shapeEnd(at, end, before: last)
    var mention = Mention(tokens: at..<stop, form: .name, kind: .person, rule: "name-shape")
    let count = stop - at
    if let kind = words.shapeKind(at, stop) {
      mention.kind = kind
      mention.rule = NameFinder.rule(ofShape: kind)
      if isTitle || count == 1 { mention.isWeak = true; open.append(mention) } else { firm.append(mention) }
      return stop
    }
    if let end = words.smallVenueEnd(at, stop), !isTitle {
      mention.tokens = at..<end
      mention.kind = .venue
      mention.rule = "venue-shape"
      firm.append(mention)
      return end
    }
    let first = words.traits(at)
    let isGiven = !first.isDisjoint(with: .given) || words.holds(lists.honours, at) || words.isInitial(at, stop)
    if count > 1, isGiven, !first.contains(.weakGiven) || !text.tokens[at].flags.contains(.opensSentence), !isTitle {
      mention.rule = "given-name"
      mention.features.gender = words.gender(at)
      firm.append(mention)
    } else {
      mention.isWeak = true
      mention.features.gender = words.gender(at)
      open.append(mention)
    }
    return stop
  }

  /// What a name is said to be recognised by whose shape shows what it names.
  private static func rule(ofShape kind: Entity.Kind) -> StaticString {
    switch kind {
    case .person: "person-shape"
    case .team: "team-shape"
    case .competition: "competition-shape"
    case .venue: "venue-shape"
    case .location: "location-shape"
    case .organisation: "organisation-shape"
    case .award: "award-shape"
    }
  }
}
