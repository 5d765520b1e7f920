internal import Rules

/// The closed classes of words that clauses are cut by, from the common folder.
struct ClauseWords: Sendable {
  let be, have, auxiliaryDo, modals, future, negations: WordSet
  let coordinators, subordinators, relatives, conditionals: WordSet
  let prepositions, whenPrepositions, particles, determiners, adverbs: WordSet
  let voidBefore, bareGovernors: WordSet
  let takenBack, neverVerbs, separable, nounPasts, nearMisses, objectControls, givers: WordSet
  let feeding, whose, havePresent, goingBy, places, ways, moments, momentDeterminers, momentPointers: WordSet
  let governors, faults, merely, thought, preventers, shortOf, otherDay, beforeYear, possessives, reflexives,
    floating: WordSet

  init(_ lexicon: Lexicon) {
    be = lexicon.list("be")
    have = lexicon.list("have")
    auxiliaryDo = lexicon.list("do")
    modals = lexicon.list("modals")
    future = lexicon.list("future")
    negations = lexicon.list("negations")
    coordinators = lexicon.list("coordinators")
    subordinators = lexicon.list("subordinators")
    relatives = lexicon.list("relatives")
    conditionals = lexicon.list("conditionals")
    prepositions = lexicon.list("prepositions")
    whenPrepositions = lexicon.list("when-prepositions")
    particles = lexicon.list("particles")
    determiners = lexicon.list("determiners")
    adverbs = lexicon.list("adverbs")
    takenBack = lexicon.list("taken-back")
    bareGovernors = lexicon.list("bare-governors")
    voidBefore = lexicon.list("void-before")
    neverVerbs = lexicon.list("never-verbs")
    separable = lexicon.list("separable-particles")
    nounPasts = lexicon.list("noun-pasts")
    nearMisses = lexicon.list("near-misses")
    objectControls = lexicon.list("object-controls")
    givers = lexicon.list("givers")
    feeding = lexicon.list("feeding-verbs")
    whose = lexicon.list("whose")
    goingBy = lexicon.list("going-by")
    ways = lexicon.list("ways")
    moments = lexicon.list("moment-nouns")
    momentDeterminers = lexicon.list("moment-determiners")
    momentPointers = lexicon.list("moment-pointers")
    places = lexicon.list("where-prepositions")
    havePresent = lexicon.list("have-present")
    governors = lexicon.list("unreal-governors")
    faults = lexicon.list("fault-verbs")
    merely = lexicon.list("merely")
    thought = lexicon.list("thought-verbs")
    preventers = lexicon.list("preventers")
    shortOf = lexicon.list("short-of")
    otherDay = lexicon.list("other-day")
    beforeYear = lexicon.list("since-year")
    possessives = lexicon.list("possessive-determiners")
    reflexives = lexicon.list("reflexives")
    floating = lexicon.list("floating-quantifiers")
  }
}
