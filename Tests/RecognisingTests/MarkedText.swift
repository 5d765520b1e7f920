import Testing

/// Text with its mentions marked: `[person Harry Kane] joined [team Chelsea]`.
struct MarkedText: CustomTestStringConvertible {
  var plain: String
  /// `person Harry Kane`, in order.
  var marks: [String]

  init(_ marked: String) {
    plain = ""
    marks = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let mark = rest[rest.index(after: open)..<close]
      plain += rest[..<open] + (mark.split(separator: " ", maxSplits: 1).last ?? "")
      marks.append(String(mark))
      rest = rest[rest.index(after: close)...]
    }
    plain += rest
  }

  var testDescription: String { plain }
}
