internal import Touchline

/// The tables, indexes and views of the database. What events there are and what they have comes from the sport's model.
struct DatabaseSchema {
  /// A field that events of some type have of their own.
  struct Field {
    let name: String
    let form: String
    let columns: [String]
  }

  /// In the model's order; fields of one name in several types share their columns.
  let fields: [Field]
  private let model: SportModel

  /// The columns of `events` before those of the model.
  static let commonColumns = 15

  init(_ model: SportModel) {
    self.model = model
    var fields: [Field] = []
    for field in model.eventTypes.flatMap(\.fields) where !fields.contains(where: { $0.name == field.name }) {
      let columns: [String] =
        switch field.form {
        case "pair": [field.name + "_first", field.name + "_second"]
        case "distance": [field.name + "_value", field.name + "_unit", field.name + "_metres"]
        case "words": []
        default: [field.name]
        }
      fields.append(Field(name: field.name, form: field.form, columns: columns))
    }
    self.fields = fields
  }

  var tables: String {
    let own = fields.flatMap { field in
      field.columns.map { "\"\($0)\"" + (field.form == "entity" ? " integer references entities" : "") }
    }
    return """
      create table entities (id integer primary key, key text, type text not null, name text not null);
      create unique index entities_by_key on entities (key, type) where key is not null;
      create table articles (id integer primary key, name text not null, path text, title text, byline text,
        publisher text, url text, published text, language text, sport text, kind text not null, words integer not null,
        format text not null, encoding text not null, bytes integer not null, sha256 text, text text);
      create table appearances (article integer not null references articles, number integer not null,
        entity integer not null references entities, name text not null, role text, position text, age integer,
        nationality text, team_type text, category text, country text, primary key (article, number)) without rowid;
      create table aliases (article integer not null, number integer not null, alias text not null,
        primary key (article, number, alias), foreign key (article, number) references appearances) without rowid;
      create table memberships (article integer not null references articles, person integer not null references entities,
        team integer not null references entities, primary key (article, person, team)) without rowid;
      create table mentions (id integer primary key, article integer not null references articles,
        entity integer not null references entities, "start" integer not null, "end" integer not null, text text not null,
        kind text not null);
      create table matches (id integer primary key, article integer not null references articles, number integer not null,
        key text, is_primary integer not null, home integer references entities, winner integer references entities,
        competition integer references entities, stage text, leg integer, venue integer references entities,
        referee integer references entities, date text, date_basis text, attendance integer, extra_time integer not null,
        told integer, scored integer, consistent integer);
      create table sides (match integer not null references matches, place integer not null,
        team integer references entities, opponent integer references entities, score integer, half_time integer,
        shootout integer, aggregate integer, primary key (match, place)) without rowid;
      create table events (id integer primary key, article integer not null references articles,
        number integer not null, type text not null, match integer references matches, team integer references entities,
        player integer references entities, minute integer, added integer, minute_min integer, minute_max integer,
        period text, clock_text text, sequence integer not null,
        opponent integer references entities\(own.map { ",\n  " + $0 }.joined()));
      create table event_words (event integer not null references events, field text not null, word text not null,
        primary key (event, field, word)) without rowid;
      create table quotes (id integer primary key, article integer not null references articles, number integer not null,
        kind text not null, text text not null, "start" integer not null, "end" integer not null, turn integer not null,
        speaker integer references entities, speaker_text text, resolved text not null, cue text, medium text,
        addressee text, occasion text);
      create table quote_about (quote integer not null references quotes, entity integer not null references entities,
        primary key (quote, entity)) without rowid;
      create table rules (id integer primary key, name text not null unique);
      create table evidence (id integer primary key, article integer not null references articles, thing text not null,
        field text not null, "start" integer not null, "end" integer not null, rule integer not null references rules,
        basis text not null);
      create table warnings (id integer primary key, article integer not null references articles, code text not null,
        message text not null, "start" integer, "end" integer);
      create virtual table article_search using fts5 (title, text, content='articles', content_rowid='id');
      create virtual table quote_search using fts5 (text, content='quotes', content_rowid='id');
      """
  }

  /// Made when all rows are there, which is faster than row by row.
  var indexes: String {
    let columns = [
      ("entities", "name"), ("articles", "name"), ("articles", "published"), ("appearances", "entity"),
      ("memberships", "person"),
      ("memberships", "team"), ("mentions", "article"), ("mentions", "entity"), ("matches", "article"),
      ("matches", "date"), ("matches", "key"), ("sides", "team"), ("sides", "opponent"), ("events", "article"),
      ("events", "match"), ("events", "team"), ("events", "opponent"), ("events", "player"), ("quotes", "article"),
      ("quotes", "speaker"), ("quote_about", "entity"), ("evidence", "article"), ("warnings", "article"),
    ]
    return columns.map { "create index \($0)_by_\($1) on \($0) (\($1));\n" }.joined() + views + "analyze;"
  }

  /// What is asked for most, with names in the place of numbers.
  private var views: String {
    let quotations = """
      create view quotations as select speaker.name as speaker, quotes.speaker_text, quotes.text, quotes.kind,
        about.name as about, substr(articles.published, 1, 10) as date, articles.title, articles.path, quotes.id as quote
      from quotes join articles on articles.id = quotes.article
        left join entities speaker on speaker.id = quotes.speaker
        left join quote_about on quote_about.quote = quotes.id left join entities about on about.id = quote_about.entity;

      """
    guard let unit = model.scoringUnit, let type = model.eventTypes.first(where: { $0.name == unit }) else {
      return quotations
    }
    var columns = ""
    var joins = ""
    for field in fields where type.fields.contains(where: { $0.name == field.name }) {
      if field.form == "entity" {
        columns += ", of_\(field.name).name as \"\(field.name)\""
        joins += " left join entities of_\(field.name) on of_\(field.name).id = events.\"\(field.name)\""
      } else {
        columns += field.columns.map { ", events.\"\($0)\"" }.joined()
      }
    }
    return quotations + """
      create view "\(unit.replacing("-", with: "_"))s" as select player.name as player, team.name as team,
        opponent.name as against, coalesce(matches.date, substr(articles.published, 1, 10)) as date, events.minute,
        events.added, events.period\(columns), competition.name as competition, matches.key as match_key,
        articles.title, articles.path, events.id as event
      from events join articles on articles.id = events.article left join matches on matches.id = events.match
        left join entities player on player.id = events.player left join entities team on team.id = events.team
        left join entities opponent on opponent.id = events.opponent
        left join entities competition on competition.id = matches.competition\(joins)
      where events.type = '\(unit)';

      """
  }
}
