internal import Rules

/// The lists that telling who said what asks for, from the common folder. An object, since all parts of the search hold it.
final class QuoteWords: Sendable {
  let accordingTo, subjectPronouns, finite, firstPerson, be, have, modals, adverbs, determiners, prepositions: WordSet
  let coordinators, subordinators, relatives, days, nicknaming, chanting, questioned, speechNouns, media,
    contrast: WordSet
  let auxiliaryDo, anybody, nobody, publications, bodies, documentPronouns, counted, embedding, naming, ruling: WordSet
  let topics: WordSet
  let feelings, reasons, asWord, indefinite, chants, displays, words, places, pictured: WordSet
  let questionLabels, answerLabels, addressed, possessives, titles, bodyNouns, close: WordSet
  let thingsThatTell, sources, crowds, remarks, hearing: WordSet
  let dummies, wh, quantities, claimed, verdicts, occasions, negations, ends, that, to, by, definite, who: WordSet

  init(_ lexicon: Lexicon) {
    accordingTo = lexicon.list("according-to")
    subjectPronouns = lexicon.list("subject-pronouns")
    finite = lexicon.list("finite-verbs")
    firstPerson = lexicon.list("first-person")
    be = lexicon.list("be")
    have = lexicon.list("have")
    modals = lexicon.list("modals")
    adverbs = lexicon.list("adverbs")
    determiners = lexicon.list("determiners")
    prepositions = lexicon.list("prepositions")
    coordinators = lexicon.list("coordinators")
    subordinators = lexicon.list("subordinators")
    relatives = lexicon.list("relatives")
    days = lexicon.list("days-of-saying")
    nicknaming = lexicon.list("nicknaming")
    chanting = lexicon.list("chants-and-signs")
    questioned = lexicon.list("questioned")
    speechNouns = lexicon.list("speech-nouns")
    media = lexicon.list("media-of-saying")
    contrast = lexicon.list("contrasts")
    dummies = lexicon.list("dummy-subjects")
    wh = lexicon.list("question-words")
    quantities = lexicon.list("quantities")
    claimed = lexicon.list("plural-sources")
    verdicts = lexicon.list("verdict-nouns")
    occasions = lexicon.list("occasions")
    negations = lexicon.list("negations")
    ends = lexicon.list("ends-of-statement")
    that = lexicon.list("that")
    to = lexicon.list("infinitive-to")
    definite = lexicon.list("definite")
    who = lexicon.list("who")
    by = lexicon.list("by")
    auxiliaryDo = lexicon.list("do")
    anybody = lexicon.list("anybody")
    publications = lexicon.list("publications")
    bodies = lexicon.list("bodies")
    documentPronouns = lexicon.list("document-pronouns")
    nobody = lexicon.list("everybody-and-nobody")
    counted = lexicon.list("counted-persons")
    embedding = lexicon.list("embedding-words")
    naming = lexicon.list("naming-verbs")
    ruling = lexicon.list("ruling-verbs")
    feelings = lexicon.list("feelings")
    reasons = lexicon.list("reasons")
    topics = lexicon.list("topic-openers")
    asWord = lexicon.list("as")
    indefinite = lexicon.list("indefinite")
    chants = lexicon.list("chants")
    displays = lexicon.list("displays")
    pictured = lexicon.list("pictured")
    places = lexicon.list("inside")
    words = lexicon.list("words-of-somebody")
    questionLabels = lexicon.list("question-labels")
    answerLabels = lexicon.list("answer-labels")
    addressed = lexicon.list("addressed")
    possessives = lexicon.list("possessive-pronouns")
    titles = lexicon.list("titles")
    bodyNouns = lexicon.list("body-nouns")
    thingsThatTell = lexicon.list("things-that-tell")
    close = lexicon.list("close")
    sources = lexicon.list("sources-of-words")
    crowds = lexicon.list("crowds")
    remarks = lexicon.list("remarks-of-many")
    hearing = lexicon.list("hearing")
  }
}
