import Records

extension JSONText {
  mutating func event(_ event: Event, on page: Page) {
    object {
      $0.id("id", "v", event.id.number)
      $0.text("type", event.type)
      $0.id("match", event.match)
      $0.id("team", event.team)
      $0.id("player", event.player)
      $0.whole("minute", event.minute)
      $0.whole("added", event.added)
      $0.whole("minute_min", event.minuteMin)
      $0.whole("minute_max", event.minuteMax)
      $0.text("period", event.period)
      $0.text("clock_text", event.clockText)
      $0.whole("order", event.order)
      for field in event.fields {
        $0.key(named: field.name)
        $0.value(field.value)
      }
      $0.evidence(event.evidence, on: page)
    }
  }

  private mutating func value(_ value: Event.Value) {
    switch value {
    case .entity(let id): self.id(id)
    case .word(let word): string(word)
    case .words(let words): texts(words)
    case .number(let number): self.number(number)
    case .flag(let flag): bool(flag)
    case .pair(let pair): self.pair(pair)
    case .distance(let value, let unit, let metres):
      object(flat: true) {
        $0.whole("value", value)
        $0.text("unit", unit)
        $0.key("metres")
        $0.number(metres)
      }
    }
  }
}
