internal import CArchive

/// gzip, one member for each record: members stand behind one another in a file as its parts, so workers compress by
/// themselves, and an interrupted file is cut back between two of them.
enum Compression {
  static func member(of bytes: [UInt8]) throws(BatchError) -> [UInt8] {
    guard let archive = archive_write_new(), let entry = archive_entry_new() else {
      throw BatchError(.unwritable, "gzip", "there is no memory to compress")
    }
    defer {
      archive_entry_free(entry)
      archive_write_free(archive)
    }
    // Without the time of day in its header, the same record gives the same bytes.
    archive_write_add_filter_gzip(archive)
    archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    archive_write_set_format_raw(archive)
    archive_write_set_bytes_in_last_block(archive, 1)
    archive_entry_set_filetype(entry, UInt32(0o100000))
    var used = 0
    var succeeded = false
    let room = bytes.count + bytes.count / 1000 + (1 << 15)
    let out = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      succeeded =
        archive_write_open_memory(archive, buffer.baseAddress, room, &used) == ARCHIVE_OK
        && archive_write_header(archive, entry) == ARCHIVE_OK
        && archive_write_data(archive, bytes, bytes.count) == bytes.count
        && archive_write_close(archive) == ARCHIVE_OK
      filled = succeeded ? used : 0
    }
    guard succeeded else { throw BatchError(.unwritable, "gzip", "a record cannot be compressed") }
    return out
  }
}
