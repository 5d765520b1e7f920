internal import Recognising
internal import Records

/// The next sentence tells whose words they were: `"Go your own way." Those were Kane's words after …`, `That was the verdict
/// of Kane`, `Those words belonged to Kane`, `Kane's words, not mine`.
struct VerdictBehind: SpeakerSieve {
  static let name = "verdict-behind"

  /// How many words the sentence is looked through, and how far behind the noun its owner stands.
  private static let reach = 10
  private static let behindNoun = 4

  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution? {
    let scene = ledger.scene
    let window = sentenceBehind(place, scene)
    guard let first = window.first, first + 2 < window.upperBound, scene.isWord(first) || scene.starts[first] >= 0,
      // `Kane's message was clear: "…"` leads to what follows.
      window.upperBound >= scene.text.tokens.count || scene.kind(window.upperBound) != .quote
    else { return nil }
    let near = first..<min(window.upperBound, first + VerdictBehind.reach)
    guard
      let found = pointed(near, scene) ?? owned(near, scene) ?? belonging(near, scene) ?? sent(near, scene)
        ?? madeKnown(near, scene)
    else { return nil }
    let tokens = scene.mentions[found.mention].tokens
    return Attribution(
      cue: Cue(
        tokens: found.noun..<found.noun + 1, speaker: Speaker(mention: found.mention, tokens: tokens), window: window))
  }

  /// The rest behind the mark, or where the paragraph ends there, the next one's first sentence.
  private func sentenceBehind(_ place: Int, _ scene: QuoteScene) -> Range<Int> {
    var last = place
    let window = scene.after(place)
    guard window.isEmpty else { return window }
    // Words over several paragraphs have it below the last.
    while last + 1 < scene.quotations.count, last - place < VerdictBehind.longestRun,
      scene.quotations[last + 1].paragraph == scene.lastParagraph(last) + 1, scene.quotations[last].closed,
      !scene.hasWords(scene.between(last + 1)), isAlone(last + 1, scene)
    {
      last += 1
    }
    let next = scene.lastParagraph(last) + 1
    let start = scene.quotations[last].content.upperBound + 1
    guard scene.quotations[last].closed, next < scene.text.paragraphs.count,
      !scene.hasWords(start..<max(start, scene.text.paragraphs[next].tokens.lowerBound)),
      let first = scene.text.paragraphs[next].tokens.first
    else { return window }
    let sentence = scene.sentence(of: first)
    return sentence
      .lowerBound..<(sentence.first { scene.kind($0) == .stop || scene.kind($0) == .quote }
      ?? sentence.upperBound)
  }

  private static let longestRun = 4

  /// Nothing else stands in its paragraph.
  private func isAlone(_ place: Int, _ scene: QuoteScene) -> Bool {
    scene.text.paragraphs[scene.quotations[place].paragraph].tokens.allSatisfy {
      scene.isQuoted[$0] || !scene.isWord($0)
    }
  }

  private typealias Found = (mention: Int, noun: Int)

  /// `Those were Kane's words`, `That was the verdict of Kane`, `Such was Kane's verdict`
  private func pointed(_ near: Range<Int>, _ scene: QuoteScene) -> Found? {
    let first = near.lowerBound
    let word = scene.text.words[first]
    guard
      scene.words.determiners.contains(word) || scene.words.subjectPronouns.contains(word)
        || scene.words.such.contains(word), scene.words.be.contains(scene.text.words[first + 1])
    else { return nil }
    let rest = first + 2..<near.upperBound
    guard let noun = rest.first(where: { isWords($0, scene) || scene.words.verdicts.contains(scene.text.words[$0]) })
    else { return nil }
    return rest.lazy.compactMap { owner(at: $0, of: noun, scene) }.first.map { ($0, noun) }
  }

  /// `Kane's words, not mine`, `The words of Kane`, `The question posed by Kane`
  private func owned(_ near: Range<Int>, _ scene: QuoteScene) -> Found? {
    let first = near.lowerBound
    if let mention = person(at: first, scene) {
      let mark = scene.mentions[mention].tokens.upperBound
      guard mark + 1 < near.upperBound, scene.kind(mark) == .possessive, isWords(mark + 1, scene) else { return nil }
      return (mention, mark + 1)
    }
    guard scene.words.definite.contains(scene.text.words[first]) else { return nil }
    let noun = first + 1
    let isAsked =
      noun + 2 < near.upperBound && scene.words.speechNouns.contains(scene.text.words[noun])
      && scene.words.by.contains(scene.text.words[noun + 2])
    guard isWords(noun, scene) || isAsked else { return nil }
    let start = isAsked ? noun + 3 : noun + 2
    guard isAsked || noun + 1 < near.upperBound && scene.words.sources.contains(scene.text.words[noun + 1]),
      let mention = name(in: start..<min(near.upperBound, start + VerdictBehind.behindNoun), scene)
    else { return nil }
    return (mention, noun)
  }

  /// `Those words belonged to Kane`
  private func belonging(_ near: Range<Int>, _ scene: QuoteScene) -> Found? {
    let noun = near.lowerBound + 1
    guard scene.words.determiners.contains(scene.text.words[near.lowerBound]), isWords(noun, scene) else { return nil }
    for at in noun + 1..<max(noun + 1, near.upperBound) {
      let length = scene.words.belonging.longest(in: scene.text.words, at: at, before: near.upperBound)
      guard length > 0 else { continue }
      let behind = at + length..<min(near.upperBound, at + length + VerdictBehind.behindNoun)
      return behind.lazy.compactMap { person(at: $0, scene) }.first.map { ($0, noun) }
    }
    return nil
  }

  /// `A strong message from Norton boss Ray Kane to his side`
  private func sent(_ near: Range<Int>, _ scene: QuoteScene) -> Found? {
    guard let first = near.first, scene.words.indefinite.contains(scene.text.words[first]) || isWords(first, scene),
      let noun = near.prefix(VerdictBehind.behindNoun + 1).first(where: {
        isWords($0, scene) || scene.words.verdicts.contains(scene.text.words[$0])
      }), noun + 2 < near.upperBound, scene.words.sources.contains(scene.text.words[noun + 1]),
      !(first..<noun).contains(where: { scene.isFinite($0) }),
      let mention = name(in: noun + 2..<min(near.upperBound, noun + 2 + VerdictBehind.behindNoun), scene),
      scene.mentions[mention].form == .name
    else { return nil }
    return (mention, noun)
  }

  /// `Harry Kane has made his feelings clear`, `Kane has had his say`
  private func madeKnown(_ near: Range<Int>, _ scene: QuoteScene) -> Found? {
    guard let mention = near.prefix(VerdictBehind.behindNoun).lazy.compactMap({ self.person(at: $0, scene) }).first,
      scene.mentions[mention].form == .name
    else { return nil }
    let behind = scene.mentions[mention].tokens.upperBound..<near.upperBound
    guard behind.first.map({ scene.words.have.contains(scene.text.words[$0]) || scene.isFinite($0) }) ?? false,
      let noun = behind.dropFirst().first(where: { at in
        scene.words.madeKnown.contains(scene.text.words[at])
          && scene.words.possessives.contains(scene.text.words[at - 1])
      })
    else { return nil }
    return (mention, noun)
  }

  private func isWords(_ at: Int, _ scene: QuoteScene) -> Bool { scene.words.words.contains(scene.text.words[at]) }

  /// The name in a stretch, rather than what describes it: `of his manager, Ray Norton`.
  private func name(in range: Range<Int>, _ scene: QuoteScene) -> Int? {
    let persons = range.compactMap { person(at: $0, scene) }
    return persons.first { scene.mentions[$0].form == .name } ?? persons.first { scene.mentions[$0].form == .nominal }
  }

  private func person(at token: Int, _ scene: QuoteScene) -> Int? {
    let number = Int(scene.starts[token])
    return number >= 0 && scene.mentions[number].kind == .person ? number : nil
  }

  /// Its owner before the noun, or whom `of` names behind it.
  private func owner(at token: Int, of noun: Int, _ scene: QuoteScene) -> Int? {
    guard let mention = person(at: token, scene) else { return nil }
    let end = scene.mentions[mention].tokens.upperBound
    let isOwner = token < noun && end < scene.text.tokens.count && scene.kind(end) == .possessive
    let isSource =
      token > noun && token <= noun + VerdictBehind.behindNoun
      && scene.words.prepositions.contains(scene.text.words[noun + 1])
    return isOwner || isSource ? mention : nil
  }
}
