import Records

extension JSONText {
  mutating func entity(_ entity: Entity, on page: Page) {
    object {
      $0.key("id")
      $0.id(entity.id)
      $0.text("key", entity.key)
      $0.text("type", entity.kind.rawValue)
      $0.text("name", entity.name)
      $0.texts("aliases", entity.aliases)
      switch entity.kind {
      case .person: $0.person(entity)
      case .team: $0.team(entity)
      default: break
      }
      $0.list("mentions", entity.mentions) { json, mention in
        json.object(flat: true) {
          $0.span(mention.span, on: page)
          $0.text("kind", mention.kind.rawValue)
        }
      }
      $0.evidence(entity.evidence, on: page)
    }
  }

  private mutating func person(_ person: Entity) {
    text("role", person.role?.rawValue)
    text("position", person.position)
    ids("teams", person.teams)
    whole("age", person.age)
    text("nationality", person.nationality)
  }

  private mutating func team(_ team: Entity) {
    text("team_type", team.teamType)
    text("category", team.category)
    text("country", team.country)
  }
}
