internal import Recognising
internal import Records

/// Speech that the page sets out by turns, without marks: labelled lines (`Kane: …`, `Kane, Leeds captain: …`, `Q: …`), topics
/// and what was said about them (`On the injury…`), and questions with the answers below.
struct Transcript {
  enum Voice {
    case mention(Int)
    case entity(Int)
    /// The words of the label, which no list holds as a name.
    case words(Range<Int>)
    case unknown
  }

  struct Turn {
    var content: Range<Int>
    var voice: Voice
    var rule: String
  }

  struct Line {
    var paragraph: Int
    var content: Range<Int>
    var voice: Voice
    /// The label is a name and nothing else.
    var isPlain: Bool
    var isAnswer = false
  }

  private static let longestLabel = 16
  static let longestTopic = 40
  /// In how many paragraphs an answer may go on.
  static let longestAnswer = 8

  let scene: QuoteScene
  var words: QuoteWords { scene.words }
  var paragraphs: [Paragraph] { scene.text.paragraphs }

  init(_ scene: QuoteScene) { self.scene = scene }

  // MARK: Labelled lines

  func labelledTurns() -> [Turn] {
    let lines: [Line] = paragraphs.indices.flatMap { self.lines(in: $0) }
    let speeches = lines.count { scene.isUnmarkedSpeech($0.content) }
    // Three labelled paragraphs are an interview, where most speak by their words or few take turns; before that a line must
    // show by its words that somebody speaks.
    let isInterview =
      lines.count >= 3 && (speeches * 2 >= lines.count || speeches > 1 && speakers(of: lines) * 2 <= lines.count)
    guard isInterview || speeches == lines.count else { return [] }
    let others = isInterview ? paragraphs.indices.compactMap { stranger(in: $0) } : []
    let interviewee = isInterview && lines.contains(where: \.isAnswer) ? host(before: lines[0].paragraph) : nil
    return (lines + others).compactMap { line in
      guard isInterview || line.isPlain && scene.isUnmarkedSpeech(line.content) || isStrong(line) else { return nil }
      let voice = line.isAnswer ? interviewee.map { .entity($0) } ?? .unknown : line.voice
      return Turn(content: line.content, voice: voice, rule: "interview-line")
    }
  }

  /// `Sue: We were fine.`: among labelled lines one whose label nothing recognised.
  private func stranger(in number: Int) -> Line? {
    let tokens = paragraphs[number].tokens
    guard let first = tokens.first, scene.isWord(first), scene.isCapital(first), scene.starts[first] < 0,
      first + 1 < tokens.upperBound, scene.kind(first + 1) == .colon,
      !words.answerLabels.contains(scene.text.words[first]), !words.questionLabels.contains(scene.text.words[first])
    else { return nil }
    let content = first + 2..<tokens.upperBound
    guard scene.isUnmarkedSpeech(content) else { return nil }
    return Line(paragraph: number, content: content, voice: .words(first..<first + 1), isPlain: true)
  }

  /// How many speak, of whom the questions' and the answers' labels are one each.
  private func speakers(of lines: [Line]) -> Int {
    Set(
      lines.map { line in
        if case .mention(let mention) = line.voice {
          scene.resolved.entityOf[mention] ?? -1
        } else {
          line.isAnswer ? -2 : -3
        }
      }
    ).count
  }

  /// `Kane, Leeds captain: We were …`: speech of a sentence or more behind a label that tells who it is.
  private func isStrong(_ line: Line) -> Bool {
    guard !line.isPlain, case .mention = line.voice else { return false }
    return scene.isUnmarkedSpeech(line.content)
  }

  /// The labelled stretches of a paragraph, which are several where paragraphs were fused.
  private func lines(in number: Int) -> [Line] {
    let tokens = paragraphs[number].tokens
    guard let first = tokens.first(where: { scene.isWord($0) }), first - tokens.lowerBound <= 3,
      let colon = (first..<tokens.upperBound).prefix(Transcript.longestLabel).first(where: { scene.kind($0) == .colon })
    else { return [] }
    guard var line = self.line(number, label: first..<colon, end: tokens.upperBound) else { return fused(number) }
    let inner = fusedLabels(line.content)
    guard !inner.isEmpty else { return isMarked(line.content) ? [] : [line] }
    line.content = line.content.lowerBound..<inner[0].label.lowerBound
    return [line].filter { isSpoken($0.content) } + split(inner, number, tokens.upperBound)
  }

  func line(_ number: Int, label: Range<Int>, end: Int) -> Line? {
    guard let first = label.first, label.upperBound + 1 < end else { return nil }
    let content = label.upperBound + 1..<end
    if label.count == 1, scene.text.tokens[first].flags.contains(.capitalised) {
      let isAnswer = words.answerLabels.contains(scene.text.words[first])
      if isAnswer || words.questionLabels.contains(scene.text.words[first]) {
        return Line(paragraph: number, content: content, voice: .unknown, isPlain: false, isAnswer: isAnswer)
      }
    }
    guard !label.contains(where: { scene.isFinite($0) || scene.kind($0) == .quote || scene.kind($0) == .possessive })
    else { return nil }
    if let mention = scene.namedPerson(at: first) {
      let behind = scene.mentions[mention].tokens.upperBound
      if behind == label.upperBound || describes(behind, label.upperBound) {
        return Line(paragraph: number, content: content, voice: .mention(mention), isPlain: behind == label.upperBound)
      }
    }
    // `Leeds captain Harry Kane:`
    let last = Int(scene.ends[label.upperBound])
    guard last >= 0, scene.mentions[last].kind == .person, scene.mentions[last].form == .name,
      !words.topics.contains(scene.text.words[first]),
      (first..<scene.mentions[last].tokens.lowerBound).allSatisfy({ scene.isWord($0) }),
      first < scene.mentions[last].tokens.lowerBound, label.count <= 8,
      !words.prepositions.contains(scene.text.words[scene.mentions[last].tokens.lowerBound - 1])
    else { return nil }
    return Line(paragraph: number, content: content, voice: .mention(last), isPlain: false)
  }

  /// `, Leeds captain`, ` (Leeds)`, ` on the injury`, ` speaking to the press`: what may stand between a name and the colon.
  private func describes(_ at: Int, _ end: Int) -> Bool {
    guard at < end else { return false }
    if scene.kind(at) == .open { return scene.kind(end - 1) == .close }
    return scene.kind(at) == .comma || scene.kind(at) == .dash || words.topics.contains(scene.text.words[at])
  }

  func isSpoken(_ content: Range<Int>) -> Bool {
    content.count >= 4 && !isMarked(content)
      && content.contains { scene.isFinite($0) || words.firstPerson.contains(scene.text.words[$0]) }
  }

  private func isMarked(_ content: Range<Int>) -> Bool {
    content.contains { scene.isQuoted[$0] || scene.kind($0) == .quote }
  }

  private func fused(_ number: Int) -> [Line] {
    let tokens = paragraphs[number].tokens
    let labels = fusedLabels(tokens)
    return labels.count >= 3 ? split(labels, number, tokens.upperBound) : []
  }

  private func split(_ labels: [(label: Range<Int>, mention: Int)], _ number: Int, _ end: Int) -> [Line] {
    labels.indices.compactMap { place in
      let colon = labels[place].label.upperBound
      let content = colon + 1..<(place + 1 < labels.count ? labels[place + 1].label.lowerBound : end)
      guard isSpoken(content) else { return nil }
      return Line(paragraph: number, content: content, voice: .mention(labels[place].mention), isPlain: true)
    }
  }

  /// `… it was fine. Kane: We won. Bell (referee): Play on.`
  private func fusedLabels(_ tokens: Range<Int>) -> [(label: Range<Int>, mention: Int)] {
    tokens.dropFirst(2).compactMap { colon in
      guard scene.kind(colon) == .colon, colon + 1 < tokens.upperBound else { return nil }
      var end = colon
      if scene.kind(end - 1) == .close,
        let open = (max(tokens.lowerBound, end - 5)..<end).last(where: { scene.kind($0) == .open })
      {
        end = open
      }
      let mention = Int(scene.ends[end])
      guard mention >= 0, scene.mentions[mention].kind == .person, scene.mentions[mention].form == .name,
        scene.mentions[mention].tokens.lowerBound > tokens.lowerBound,
        scene.kind(scene.mentions[mention].tokens.lowerBound - 1) == .stop
      else { return nil }
      return (scene.mentions[mention].tokens.lowerBound..<colon, mention)
    }
  }

  /// Whose words the page holds: the person whom it names most before the first of them, and names more than once or alone.
  func host(before paragraph: Int) -> Int? {
    guard paragraph > 0 else { return nil }
    let end = paragraphs[paragraph].tokens.lowerBound
    var counts: [Int: Int] = [:]
    for (number, mention) in scene.mentions.enumerated()
    where mention.kind == .person && mention.tokens.lowerBound < end {
      if let entity = scene.resolved.entityOf[number] { counts[entity, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }
    guard let best = ranked.first else { return nil }
    return ranked.count == 1 || best.value > ranked[1].value ? best.key : nil
  }
}

extension QuoteScene {
  func namedPerson(at token: Int) -> Int? {
    let mention = Int(starts[token])
    return mention >= 0 && mentions[mention].kind == .person && mentions[mention].form == .name ? mention : nil
  }

  /// Somebody speaks of himself, without marks.
  func isUnmarkedSpeech(_ content: Range<Int>) -> Bool {
    guard content.count >= 4, !content.contains(where: { isQuoted[$0] || kind($0) == .quote }) else { return false }
    guard content.contains(where: { words.firstPerson.contains(text.words[$0]) }) else { return false }
    // `I love it`: behind a pronoun the plain form of a verb is finite.
    return content.contains { at in
      isFinite(at)
        || at > content.lowerBound && words.subjectPronouns.contains(text.words[at - 1]) && isWord(at)
          && lexicon.verbs[text.words[at]].contains(.base)
    }
  }
}
