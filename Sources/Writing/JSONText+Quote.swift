import Records

extension JSONText {
  mutating func quote(_ quote: Quote, on page: Page) {
    object {
      $0.id("id", "q", quote.id.number)
      $0.text("kind", quote.kind.rawValue)
      $0.span(quote.span, on: page)
      $0.whole("turn", quote.turn)
      $0.id("speaker", quote.speaker)
      $0.text("speaker_text", quote.speakerText)
      $0.text("resolved", quote.resolved.rawValue)
      if let cue = quote.cue {
        $0.key("cue")
        $0.object(flat: true) { $0.span(cue, on: page) }
      }
      $0.text("medium", quote.medium)
      $0.text("addressee", quote.addressee)
      $0.text("occasion", quote.occasion)
      $0.ids("about", quote.about)
      $0.evidence(quote.evidence, on: page)
    }
  }
}
