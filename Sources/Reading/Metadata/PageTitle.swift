/// The article's title. What structured data or `<meta>` state is taken as it stands; from `<title>`, which is for the
/// browser's tab, the site's name is cut.
enum PageTitle {
  private static let separators: Set<Character> = ["|", "-", "–", "—", "\\", "/", ">", "»", "·", "•", ":"]

  /// - Parameter stated: the titles from structured data and `<meta>`, the most trustworthy first; without one `<title>` and
  ///   the headings decide.
  static func choose(stated: [String], _ page: Page, publisher: String?) -> String? {
    // `Albion win again - The Post` where another source has `Albion win again`: they agree on the title.
    if let best = stated.first { return stated.first { isTitle($0, of: best) } ?? best }
    let headings = page.elements.indices.filter { page.elements[$0].tag == .h1 }.map { page.words(of: $0) }.filter {
      !$0.isEmpty
    }
    guard let title = Claim.text(page.declared.title) else { return headings.count == 1 ? headings[0] : nil }
    let plain = withoutSite(title, publisher)
    if plain != title { return plain }
    let parts = split(title)
    if parts.count > 1 {
      // A heading that is part of the title is the title.
      if let heading = headings.first(where: { title.hasPrefix($0) && $0.split(separator: " ").count >= 3 }) {
        return heading
      }
      let rest = parts.dropLast().joined()
      return words(rest) > 4
        || words(rest) >= 2 && words(parts[parts.count - 1]) <= 3 && words(rest) > words(parts[parts.count - 1])
        ? rest.trimmed : title
    }
    if title.count < 15 || title.count > 150, headings.count == 1, words(headings[0]) >= 4 { return headings[0] }
    return title
  }

  /// Whether a title is another without what follows a separator.
  private static func isTitle(_ title: String, of longer: String) -> Bool {
    guard longer.hasPrefix(title) else { return false }
    let rest = longer.dropFirst(title.count)
    return rest.first == " " && rest.dropFirst().first.map(separators.contains) ?? false
      && rest.dropFirst(2).first == " "
  }

  /// The title without the publisher's name at its end.
  private static func withoutSite(_ title: String, _ publisher: String?) -> String {
    guard let publisher, !publisher.isEmpty else { return title }
    let parts = split(title)
    guard parts.count > 1 else { return title }
    let last = parts[parts.count - 1].drop { separators.contains($0) || $0 == " " }
    func plain(_ text: some StringProtocol) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return plain(last) == plain(publisher) ? parts.dropLast().joined().trimmed : title
  }

  /// The title in parts, each with the separator before it; separators stand between spaces.
  private static func split(_ title: String) -> [String] {
    var parts: [String] = [""]
    var previous: Character = "x"
    let characters = Array(title)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : "x"
      if separators.contains(character), character != ":", previous == " ", next == " " { parts.append("") }
      parts[parts.count - 1].append(character)
      previous = character
    }
    return parts
  }

  private static func words(_ text: String) -> Int { text.split(separator: " ").count }
}
