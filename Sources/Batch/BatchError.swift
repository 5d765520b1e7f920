internal import Glibc

/// What is wrong with one article of a batch, or with the batch as a whole.
package struct BatchError: Error, Hashable, Sendable, CustomStringConvertible {
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    /// The stable slug that scripts can match on.
    package let slug: String
    package var description: String { slug }

    package init(slug: String) { self.slug = slug }

    /// The file or folder is not there, may not be read, or its disk fails.
    package static let unreadable = Code(slug: "unreadable")
    /// The archive is damaged or of a kind that is not known.
    package static let damagedArchive = Code(slug: "damaged-archive")
    /// One file of an archive is damaged or encrypted.
    package static let damagedEntry = Code(slug: "damaged-entry")
    /// One article is larger than any article is.
    package static let tooLarge = Code(slug: "too-large")
    /// A line that should be a JSON object is none, or has no text.
    package static let badLine = Code(slug: "bad-line")
    /// The output cannot be written.
    package static let unwritable = Code(slug: "unwritable")
    /// What an earlier run left does not go with this one.
    package static let cannotResume = Code(slug: "cannot-resume")
  }

  package let code: Code
  package let path: String
  package let message: String

  package init(_ code: Code, _ path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  package var description: String { "\(path): \(message)" }

  /// What the system said last of a file that was to be read.
  static func unreadable(_ path: String, _ number: Int32 = errno) -> BatchError {
    switch number {
    case ENOENT, ENOTDIR: BatchError(.unreadable, path, "no such file; check the path")
    case EACCES: BatchError(.unreadable, path, "no permission to read it; ask its owner, or change its mode")
    default: BatchError(.unreadable, path, "cannot be read: \(String(cString: strerror(number))); check its disk")
    }
  }

  /// What the system said last of a file that was to be written.
  static func unwritable(_ path: String, _ number: Int32 = errno) -> BatchError {
    switch number {
    case ENOSPC, EDQUOT:
      BatchError(.unwritable, path, "the disk is full; free some space and go on with --resume")
    case ENOENT: BatchError(.unwritable, path, "its folder is not there; make it first")
    default: BatchError(.unwritable, path, "cannot be written: \(String(cString: strerror(number)))")
    }
  }
}
