import Glibc

/// Small files that are written in one go.
enum WholeFile {
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard let handle = fopen(path, "wb") else {
      throw Failure(path, "cannot be written: \(String(cString: strerror(errno))); check the folder's permissions")
    }
    defer { fclose(handle) }
    guard fwrite(bytes, 1, bytes.count, handle) == bytes.count else {
      throw Failure(path, "cannot be written whole: \(String(cString: strerror(errno))); free some space")
    }
  }
}
