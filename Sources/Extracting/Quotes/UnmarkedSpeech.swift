internal import Recognising
internal import Records

/// Speech that is printed without marks: the lines of an interview (`Kane: …`), pull quotes with the speaker's
/// name on the line below, and words behind a colon whose marks are lost.
struct UnmarkedSpeech {
  /// How many tokens may stand before the colon, and between the verb and it.
  private static let longestLeadIn = 30
  private static let nearest = 8

  private let scene: QuoteScene
  private let cues: CueFinder

  init(_ scene: QuoteScene, _ cues: CueFinder) {
    self.scene = scene
    self.cues = cues
  }

  func tellings(in ledger: inout QuoteLedger) -> [QuoteTelling] {
    var found: [QuoteTelling] = []
    let transcript = Transcript(scene)
    for turn in transcript.turns() { found.append(telling(turn)) }
    let taken = found.map(\.span)
    // Names that head the passages about them sign nothing.
    let names = scene.text.paragraphs.indices.filter { isName($0) }
    let signed = names.count { $0 > 0 && scene.isUnmarkedSpeech(scene.text.paragraphs[$0 - 1].tokens) }
    let areSignatures = names.count < 3 || signed * 2 >= names.count
    for number in scene.text.paragraphs.indices {
      if let told = (areSignatures ? pulled(number) : nil) ?? unmarked(number, &ledger),
        !taken.contains(where: { $0.start < told.span.end && told.span.start < $0.end })
      {
        found.append(told)
      }
    }
    return found
  }

  private func isName(_ paragraph: Int) -> Bool {
    let tokens = scene.text.paragraphs[paragraph].tokens
    return tokens.first.flatMap { scene.namedPerson(at: $0) }.map { scene.mentions[$0].tokens == tokens } ?? false
  }

  /// A paragraph of speech with nothing but a person's name in the next.
  private func pulled(_ number: Int) -> QuoteTelling? {
    guard number > 0, number + 1 < scene.text.paragraphs.count else { return nil }
    let below = scene.text.paragraphs[number + 1].tokens
    guard let first = below.first, let mention = scene.namedPerson(at: first),
      scene.mentions[mention].tokens.upperBound == below.upperBound,
      scene.mentions[mention].tokens.count >= 2
    else { return nil }
    let content = scene.text.paragraphs[number].tokens
    guard scene.isUnmarkedSpeech(content), content.count >= 6 else { return nil }
    return telling(content, mention, rule: "pull-quote")
  }

  /// `But the manager said frankly: It was a nightmare.`: the marks are lost, or the paper sets none.
  private func unmarked(_ number: Int, _ ledger: inout QuoteLedger) -> QuoteTelling? {
    let tokens = scene.text.paragraphs[number].tokens
    guard let colon = tokens.prefix(UnmarkedSpeech.longestLeadIn).first(where: { scene.kind($0) == .colon }) else {
      return nil
    }
    let content = colon + 1..<tokens.upperBound
    guard let first = content.first, scene.text.tokens[first].flags.contains(.capitalised), content.count >= 5,
      scene.isUnmarkedSpeech(content), let cue = cues.before(tokens.lowerBound..<colon), let speaker = cue.speaker,
      !cues.isAuthor(speaker), colon - cue.tokens.upperBound <= UnmarkedSpeech.nearest
    else { return nil }
    var telling = QuoteTelling(
      kind: .direct, span: scene.text.span(content), turn: 0, resolution: .none, rule: "unmarked-speech")
    ledger.bind(cue, to: &telling, about: content)
    telling.about = scene.about(content, but: telling.speaker)
    return telling
  }

  private func telling(_ turn: Transcript.Turn) -> QuoteTelling {
    if case .mention(let mention) = turn.voice { return telling(turn.content, mention, rule: turn.rule) }
    var telling = QuoteTelling(
      kind: .direct, span: scene.text.span(turn.content), turn: 0, resolution: .none, rule: turn.rule)
    if case .words(let tokens) = turn.voice {
      telling.speakerText = scene.text.text(tokens: tokens)
      telling.speakerTokens = tokens
      telling.resolution = .name
    }
    if case .entity(let entity) = turn.voice {
      telling.speaker = entity
      telling.resolution = .continuation
    }
    telling.about = scene.about(turn.content, but: telling.speaker)
    return telling
  }

  private func telling(_ content: Range<Int>, _ mention: Int, rule: String) -> QuoteTelling {
    var telling = QuoteTelling(kind: .direct, span: scene.text.span(content), turn: 0, resolution: .name, rule: rule)
    telling.speaker = scene.resolved.entityOf[mention]
    telling.speakerTokens = scene.mentions[mention].tokens
    telling.about = scene.about(content, but: telling.speaker)
    return telling
  }
}
