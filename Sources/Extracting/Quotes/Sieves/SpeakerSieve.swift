internal import Records

/// One way to tell who speaks. A quotation asks one sieve after another; the first that answers decides.
protocol SpeakerSieve: SendableMetatype {
  static var name: String { get }
  init()
  func speaker(of place: Int, isClause: Bool, in ledger: QuoteLedger, _ cues: CueFinder) -> Attribution?
}
