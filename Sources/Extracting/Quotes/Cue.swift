/// Words outside the marks that tell that something was said, and by whom.
struct Cue {
  /// The verb of speech, or the name that labels the line.
  var tokens: Range<Int>
  var speaker: Speaker?
  /// Whom it was told: `told BBC Sport`.
  var addressee: Range<Int>?
  /// The stretch of the sentence that the cue was read in, for what else it tells: `in his programme notes`.
  var window: Range<Int>
}

/// Whoever speaks, as the text gives it.
struct Speaker {
  /// The mention, where it is one.
  var mention: Int?
  /// The whole phrase.
  var tokens: Range<Int>
}

/// What a sieve decided for one quotation.
struct Attribution {
  /// The cue that names the speaker; nil where the quotation before gives it.
  var cue: Cue?
  /// The number, among the tellings, of the quote whose speaker goes on.
  var continues: Int?
  /// It goes on with the same statement.
  var keepsTurn = false
}
