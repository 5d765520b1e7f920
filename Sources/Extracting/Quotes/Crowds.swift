internal import Recognising
internal import Records

/// Many who speak at once, and are told only as that: the fans who sing or hold up what is quoted, and those whose comments a
/// page prints one after another.
struct Crowds {
  private let scene: QuoteScene
  private var words: QuoteWords { scene.words }

  /// How far from the mark the crowd's noun may stand, how many words describe it, and how far behind `from` it comes.
  private static let reach = 24
  private static let description = 5
  private static let nearest = 8

  init(_ scene: QuoteScene) { self.scene = scene }

  /// `chants of "…" from the home support`, `"…," was the chant from some fans`, `the crowd taunted Kane, singing: "…"`.
  func singers(of place: Int) -> Cue? {
    let behind = scene.after(place)
    for at in behind.prefix(Crowds.nearest) where words.sources.contains(scene.text.words[at]) && scene.isWord(at) {
      guard let noun = (at + 1..<min(behind.upperBound, at + 1 + Crowds.description)).first(where: isCrowd) else {
        continue
      }
      guard !(at + 1..<noun).contains(where: { scene.isFinite($0) }) else { continue }
      return cue(at + 1..<noun + 1, behind)
    }
    let window = scene.before(place)
    for noun in window.suffix(Crowds.reach) where isCrowd(noun) {
      guard let phrase = phrase(endingWith: noun, from: window.lowerBound), isActive(phrase, in: window) else {
        continue
      }
      return cue(phrase, window)
    }
    return nil
  }

  /// `Norton fans on the derby, comments via their message board…`: whose the quotations below the sentence are.
  func writers(in sentence: Range<Int>) -> Cue? {
    guard let last = sentence.last, !scene.isWord(last) || scene.isCapital(last),
      let remark = sentence.first(where: { scene.isWord($0) && words.remarks.contains(scene.text.words[$0]) }),
      let noun = sentence.prefix(Crowds.nearest).first(where: isCrowd), noun < remark,
      let phrase = phrase(endingWith: noun, from: sentence.lowerBound), phrase.lowerBound == sentence.lowerBound
    else { return nil }
    return cue(phrase, sentence)
  }

  private func isCrowd(_ at: Int) -> Bool {
    scene.isWord(at) && scene.starts[at] < 0 && words.crowds.contains(scene.text.words[at])
  }

  /// The noun with what describes it: `the home crowd`, `City's fans`, `some of the travelling support`.
  private func phrase(endingWith noun: Int, from start: Int) -> Range<Int>? {
    var first = noun
    while first > start, noun - first < Crowds.description {
      if scene.ends[first] >= 0 {
        first = max(start, scene.mentions[Int(scene.ends[first])].tokens.lowerBound)
        continue
      }
      if scene.kind(first - 1) == .possessive {
        first -= 1
        continue
      }
      let word = scene.text.words[first - 1]
      guard scene.isWord(first - 1), !words.prepositions.contains(word), !words.coordinators.contains(word),
        !words.subordinators.contains(word), !words.relatives.contains(word), !words.be.contains(word),
        !scene.isFinite(first - 1)
      else { break }
      first -= 1
      if words.determiners.contains(word) || words.quantities.contains(word) { break }
    }
    // `among the home fans`
    if first > start, scene.isWord(first - 1), words.prepositions.contains(scene.text.words[first - 1]),
      !words.ends.contains(scene.text.words[first - 1])
    {
      return nil
    }
    return first..<noun + 1
  }

  /// Between the crowd and the mark nobody else is told to do anything, and there is what crowds do.
  private func isActive(_ phrase: Range<Int>, in window: Range<Int>) -> Bool {
    let between = phrase.upperBound..<window.upperBound
    return between.contains { at in
      scene.isWord(at)
        && (words.chants.contains(scene.text.words[at]) || words.chanting.contains(scene.text.words[at])
          || words.displays.contains(scene.text.words[at]))
    }
  }

  private func cue(_ phrase: Range<Int>, _ window: Range<Int>) -> Cue {
    Cue(tokens: phrase, speaker: Speaker(mention: nil, tokens: phrase), window: window)
  }
}
