/// A place that articles come from, one after another.
protocol ItemSource: AnyObject {
  /// nil at the end.
  func next() -> Step?
}

/// What a source comes upon.
enum Step {
  case article(Item)
  /// A file that may hold one article or many.
  case file(Place)
}

/// A file on the disk and how its articles are called.
struct Place {
  let path: String
  /// What it is called itself.
  let label: String
  /// What stands before the names of the articles in it.
  let prefix: String
  let size: Int64
}

/// A container's articles, read from its own bytes.
protocol Container: ItemSource {
  /// How many bytes of the file have been read.
  var consumed: Int64 { get }
}
