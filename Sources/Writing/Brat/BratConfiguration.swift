import Records

/// The types, roles and attributes that annotations of records are made of, as brat's `annotation.conf` has them.
struct BratConfiguration {
  private let vocabulary: SportVocabulary

  init(_ vocabulary: SportVocabulary) { self.vocabulary = vocabulary }

  /// What entities are called there that are none in a record.
  static let quotation = "quotation"
  static let match = "match"

  var text: String {
    """
    [entities]
    \((kinds + [Self.quotation]).joined(separator: "\n"))

    [relations]
    same Arg1:\(any), Arg2:\(any), <REL-TYPE>:symmetric-transitive
    member-of Arg1:person, Arg2:team
    said-by Arg1:\(Self.quotation), Arg2:\(any)
    <OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

    [events]
    \(Self.match) team*:team, home?:team, winner?:team, competition?:competition, venue?:venue, referee?:person
    \(vocabulary.eventTypes.map(line).joined(separator: "\n"))

    [attributes]
    mention_kind Arg:\(any), Value:nominal|pronoun
    person_role Arg:person, Value:\(Entity.Role.allCases.map(\.rawValue).joined(separator: "|"))
    quote_kind Arg:\(Self.quotation), Value:\(Quote.Kind.allCases.map(\.rawValue).joined(separator: "|"))
    \(attributes.joined(separator: "\n"))

    """
  }

  private var kinds: [String] { Entity.Kind.allCases.map(\.rawValue) }

  private var any: String { kinds.joined(separator: "|") }

  private func line(_ type: SportVocabulary.EventType) -> String {
    let own = type.fields.filter { $0.form == .entity }.map { "\($0.name)?:\(any)" }
    return "\(type.name) " + (["player?:person", "team?:team", "in?:\(Self.match)"] + own).joined(separator: ", ")
  }

  /// A field of several types is one attribute, with what it can be in any of them.
  private var attributes: [String] {
    var seen: Set<String> = []
    let names = vocabulary.eventTypes.flatMap(\.fields).filter(\.isAttribute).map(\.name)
    return names.filter { seen.insert($0).inserted }.map { name in
      let types = vocabulary.eventTypes.filter { $0.fields.contains { $0.name == name && $0.isAttribute } }
      var values: [String] = []
      for value in types.flatMap(\.fields).filter({ $0.name == name }).flatMap(\.values)
      where !values.contains(value) { values.append(value) }
      let line = "\(name) Arg:" + types.map(\.name).joined(separator: "|")
      return values.isEmpty ? line : line + ", Value:" + values.joined(separator: "|")
    }
  }
}

extension SportVocabulary.Field {
  /// brat's attributes are set or not, or one of a list of words.
  var isAttribute: Bool { form == .flag || form == .word && !values.isEmpty }
}
