internal import CNettle

/// SHA-256, by which the same article is known again whatever its file is called.
enum Digest {
  /// In hexadecimal digits, as `sha256sum` prints it.
  static func sha256(of bytes: [UInt8]) -> String {
    let digest = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_SIZE)) { buffer, count in
      cnettle_sha256(bytes, bytes.count, buffer.baseAddress)
      count = Int(SHA256_DIGEST_SIZE)
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
