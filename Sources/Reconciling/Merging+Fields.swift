internal import Extracting
internal import Records
internal import Sports

/// What a telling says of its event besides who did it and when.
extension Merging {
  func setFields(
    _ telling: Telling, _ type: Model.EventType, _ span: Span, _ draft: inout EventDraft, _ ledger: Ledger
  ) {
    for field in type.fields {
      if let set = ledger.rule(telling)?[field.name]?.text
        ?? telling.fields.first(where: { $0.field == field.name })?.value
      {
        draft.fields[field.name] = value(set, field)
        draft.fieldEvidence.append(Evidence(span, field: field.name, rule: draft.rule))
      }
      for detail in telling.details where detail.field == field.name && draft.fields[field.name] == nil {
        guard let value = value(detail, field, ledger), !draft.isPlayer(value),
          !type.deeds.contains(field.name) || !ledger.isOfOther(detail, of: telling, than: draft.player)
        else { continue }
        draft.fields[field.name] = value
        draft.fieldEvidence.append(
          Evidence(ledger.text.span(detail.tokens), field: field.name, rule: ledger.ruleName(detail.rule)))
      }
    }
  }

  func value(_ text: String, _ field: Model.Field) -> Event.Value? {
    switch field.form {
    case .flag: .flag(text == "yes")
    case .words: .words([text])
    case .number: Int(text).map { .number($0) }
    default: .word(text)
    }
  }

  func value(_ detail: Detail, _ field: Model.Field, _ ledger: Ledger) -> Event.Value? {
    switch field.form {
    case .distance:
      guard let number = detail.number, let unit = detail.unit ?? detail.value else { return nil }
      let isMetric = unit.lowercased().contains("met")
      return .distance(
        value: number, unit: isMetric ? "metres" : "yards", metres: isMetric ? Double(number) : Double(number) * 0.9144)
    case .entity: return ledger.giver(detail.who).map { .entity(Entity.ID($0)) }
    case .number: return detail.number.map { .number($0) }
    case .word:
      // Another type may have a field of the same name with other values.
      return detail.value.flatMap { field.values.isEmpty || field.values.contains($0) ? .word($0) : nil }
    default: return detail.value.flatMap { value($0, field) }
    }
  }
}
