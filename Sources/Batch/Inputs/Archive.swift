internal import CArchive
internal import Glibc

/// A file that libarchive opens, whatever it is packed or compressed with.
final class Archive {
  enum Form {
    /// A file of files.
    case entries
    /// One stretch of bytes, compressed or not.
    case stream
  }

  struct Entry {
    let path: String
    let isFile: Bool
    /// As the archive claims, nil where it does not say.
    let size: Int64?
  }

  let path: String
  private let handle: OpaquePointer
  /// What it reads where that is no file; libarchive does not copy it.
  private var memory: UnsafeMutableRawBufferPointer?

  init(_ path: String, _ form: Form) throws(BatchError) {
    guard let handle = archive_read_new() else {
      throw BatchError(.unreadable, path, "there is no memory to open it")
    }
    self.handle = handle
    self.path = path
    archive_read_support_filter_all(handle)
    archive_read_support_format_empty(handle)
    switch form {
    case .entries:
      archive_read_support_format_zip(handle)
      archive_read_support_format_tar(handle)
    case .stream: archive_read_support_format_raw(handle)
    }
    guard path.withSystemPath({ archive_read_open_filename(handle, $0, 1 << 16) }) == ARCHIVE_OK else { throw problem }
  }

  /// Bytes in memory that are compressed, or are not.
  init(unpacking bytes: [UInt8], _ path: String) throws(BatchError) {
    guard let handle = archive_read_new() else {
      throw BatchError(.unreadable, path, "there is no memory to open it")
    }
    self.handle = handle
    self.path = path
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    memory.copyBytes(from: bytes)
    self.memory = memory
    archive_read_support_filter_all(handle)
    archive_read_support_format_empty(handle)
    archive_read_support_format_raw(handle)
    guard archive_read_open_memory(handle, memory.baseAddress, bytes.count) == ARCHIVE_OK else { throw problem }
    _ = try nextEntry()
  }

  deinit {
    archive_read_free(handle)
    memory?.deallocate()
  }

  /// Bytes of the file that have been read, before they were unpacked.
  var consumed: Int64 { archive_filter_bytes(handle, -1) }

  func nextEntry() throws(BatchError) -> Entry? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(handle, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw problem }
    let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    return Entry(
      path: name.map { String(cString: $0) } ?? "", isFile: archive_entry_filetype(entry) & S_IFMT == S_IFREG,
      size: archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : nil)
  }

  /// The next stretch of the entry's bytes, at most as many as asked for; empty at its end.
  func read(atMost count: Int) throws(BatchError) -> [UInt8] {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = archive_read_data(handle, buffer.baseAddress, count)
      filled = max(0, got)
    }
    guard got >= 0 else { throw got == Int(ARCHIVE_FATAL) ? problem : entryProblem }
    return bytes
  }

  /// What is wrong with one entry alone; the archive can be read on behind it.
  private var entryProblem: BatchError { BatchError(.damagedEntry, path, problem.message) }

  private var problem: BatchError {
    let number = archive_errno(handle)
    if number == ENOENT || number == EACCES { return .unreadable(path, number) }
    let reason = archive_error_string(handle).map { String(cString: $0) } ?? "no reason is given"
    return BatchError(.damagedArchive, path, "cannot be unpacked: \(reason)")
  }
}

extension Archive {
  /// All of the entry's bytes, or an error where they are more than any article has.
  func contents(atMost largest: Int, of name: String) throws(BatchError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(atMost: 1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= largest else { throw .tooLarge(name, largest) }
    }
  }
}

extension BatchError {
  static func tooLarge(_ path: String, _ largest: Int) -> BatchError {
    BatchError(.tooLarge, path, "has more than \(largest >> 20) MB; no article is that long")
  }
}
