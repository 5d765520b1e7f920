internal import Glibc

/// Which files of a folder or an archive are wanted.
///
/// A pattern without a slash is held against a file's own name, one with a slash against its path within the input, where
/// `*` runs over slashes too, and `**/` may be nothing: `*.txt`, `2023/*`, `*/sport/*.html`, `reports/**/*.txt`.
struct Globs {
  let includes: [String]
  let excludes: [String]

  init(_ options: InputOptions) {
    includes = options.includes
    excludes = options.excludes
  }

  func admits(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    func matches(_ pattern: String) -> Bool {
      guard pattern.contains("/") else { return fnmatch(pattern, name, 0) == 0 }
      return fnmatch(pattern, path, 0) == 0
        || pattern.contains("**/") && fnmatch(pattern.replacing("**/", with: ""), path, 0) == 0
    }
    return (includes.isEmpty || includes.contains(where: matches)) && !excludes.contains(where: matches)
  }
}
