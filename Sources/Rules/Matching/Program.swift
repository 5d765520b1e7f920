internal import Imaging
internal import Records

/// A compiled pattern: instructions for the matcher.
package struct Program: Sendable {
  /// Places are those of instructions in `ops`; what is not said goes on with the next.
  enum Op: Sendable {
    /// One word; the set holds nothing else.
    case word(WordID, set: Int32)
    /// One of a set of words or phrases; `isVerbal` takes it only where it is a verb.
    case words(Int32, isVerbal: Bool)
    case mention(MentionClass)
    case token(TokenClass)
    case any
    /// As few items as will do, at most `limit`, none of them a rival or a clause's border.
    case gap(rivals: MentionClass, limit: Int32)
    /// Go on with the next; where that fails, with the other.
    case split(orElse: Int32)
    case jump(Int32)
    case open(Int32)
    case close(Int32)
    /// What follows, up to its own `accept`, must not match here; the pattern goes on at `behind`.
    case not(behind: Int32)
    case start
    case end
    case accept
  }

  var ops = PlainArray<Instruction>()
  /// By instruction: the elements of the pattern that it stands for, numbered as they are written.
  var elements = PlainArray<Elements>()
  var labels: [String] = []
  package var view: RuleSource.View
  var prospect = Prospect()

  /// As a rule one element; a set of words may stand for several alternatives.
  struct Elements: Sendable, BitwiseCopyable {
    var first: UInt16
    var last: UInt16
  }
}
