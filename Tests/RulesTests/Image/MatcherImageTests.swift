import Imaging
import Testing

@testable import Rules

/// A matcher that went through an image against the one that was compiled.
@Suite struct MatcherImageTests {
  /// Every element of the language, each with a row that it fits.
  static let cases: [(String, String)] = [
    ("a word", "a score b"), ("<verb>~", "she tucked away"), ("@person ... head~", "@person then headed"),
    ("n:#number", "#number"), ("_ \",\"", "a ,"), ("^ a (b | c d | @team) $", "a c d"), ("a !b", "a b a c"),
    ("x:(a? b{1,3})", "a b b b b"), ("a* c+", "a a c c"),
  ]

  @Test(arguments: cases) func fitsAlike(_ pattern: String, _ text: String) throws {
    var world = TestWorld(lists: ["verb": "score, tuck away"])
    let compiled = try world.matcher([pattern], unless: ["never"])
    let row = world.row(text)
    try MatcherImageTests.reading(compiled) { read in
      #expect(read.fits(in: row, view: .sentence) == compiled.fits(in: row, view: .sentence))
      #expect(read.fits(in: row + world.row("never"), view: .sentence).isEmpty)
      let near = read.approaches(to: 0..<row.count, in: row, view: .sentence)
      #expect(near == compiled.approaches(to: 0..<row.count, in: row, view: .sentence))
    }
  }

  @Test func keepsWhatWasWritten() throws {
    let text = """
      list verb
        score, tuck~ away
      phrase done
        is he <verb>~
      rule r
        gives time
        clause n:#number <done>
        unless never
        set minute = n + 1
        needs unreal
        yes [n 5] he scored
        no b

      """
    let (_, compiled) = try RuleCompilerTests.build(text)
    try MatcherImageTests.reading(compiled) { read in
      let (rule, original) = (read.rule(0), compiled.rule(0))
      #expect(rule.name == original.name && rule.file == original.file && rule.line == original.line)
      #expect(rule.kind == original.kind && rule.subject == original.subject && rule.needs == original.needs)
      #expect(rule.lines == original.lines && rule.unlessLines == original.unlessLines)
      #expect(rule.settings == original.settings && rule.examples == original.examples)
      #expect(read.unused(besides: []) == compiled.unused(besides: []))
      #expect(
        read.place(of: 1...1, ofPattern: 0, rule: rule) == compiled.place(of: 1...1, ofPattern: 0, rule: original))
    }
  }

  /// What a matcher is after it was written and read; writing it again gives the same image.
  static func reading(_ matcher: Matcher, _ body: (Matcher) throws -> Void) throws {
    var writer = ImageWriter()
    matcher.write(to: &writer)
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: writer.bytes.count, alignment: 16)
    defer { room.deallocate() }
    room.copyBytes(from: writer.bytes)
    var image = ImageReader(UnsafeRawBufferPointer(room))
    let read = Matcher(from: &image)
    var again = ImageWriter()
    read.write(to: &again)
    #expect(again.bytes == writer.bytes)
    try body(read)
  }
}
