/// What there is in an element and all that it holds.
struct Tally {
  /// Characters of text.
  var length: Int32 = 0
  /// Those within links, in tenths: a link within the page counts three, for it is often a note.
  var linked: Int32 = 0
  var commas: Int32 = 0
  var paragraphs: Int32 = 0
  var items: Int32 = 0
  var pictures: Int32 = 0
  var controls: Int32 = 0
  var embeds: Int32 = 0
  /// Characters in headings and in lists.
  var headed: Int32 = 0
  var listed: Int32 = 0
  /// Rows of tables, and the cells of the row with most.
  var rows: Int32 = 0
  var cells: Int32 = 0
  /// Whether there is a table, and whether one has a header, a caption or a foot.
  var hasTable = false
  var hasTableParts = false

  /// The share of text that is in links.
  var linkDensity: Double { length == 0 ? 0 : Double(linked) / 10 / Double(length) }

  /// Takes an element itself into its own tally, once all that it holds is there.
  mutating func close(_ tag: Tag) {
    switch tag {
    case .p: paragraphs += 1
    case .li: items += 1
    case .img: pictures += 1
    case .input: controls += 1
    case .object, .embed, .iframe: embeds += 1
    case .tr: rows = 1
    case .td: cells = 1
    case .th, .thead, .tfoot, .caption: hasTableParts = true
    default: break
    }
    if tag.isHeading { headed = length }
    if tag.isList { listed = length }
  }

  /// Takes a child's tally into its parent's.
  mutating func add(_ child: Tally, of tag: Tag, in parent: Tag) {
    length += child.length
    linked += child.linked
    commas += child.commas
    paragraphs += child.paragraphs
    items += child.items
    pictures += child.pictures
    controls += child.controls
    embeds += child.embeds
    headed += child.headed
    listed += child.listed
    rows += child.rows
    // A row's cells are counted; of several rows the longest counts.
    cells = parent == .tr ? cells + (tag.isCell ? 1 : 0) : max(cells, child.cells)
    hasTable = hasTable || child.hasTable || tag == .table
    hasTableParts = hasTableParts || child.hasTableParts
  }
}
