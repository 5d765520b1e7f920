/// How much each kind of evidence counts, in one place. They were set by what the annotated articles bear.
enum Weights {
  // For a match's being the one that the article is about.
  static let headline = 6.0
  static let summary = 4.0
  static let narrative = 1.0
  static let otherDay = 3.0
  static let event = 1.0
  /// For both its teams being the ones that the article names most.
  static let salience = 4.0
  /// For its teams being those of a fixture that the page states in structured data.
  static let statedFixture = 4.0
  /// The share below which a team is named in passing.
  static let leastShare = 0.35
  /// The share that a side is taken for which the result does not name.
  static let unnamedShare = 0.4
  /// What a match needs to be the article's own.
  static let primary = 4.0

  /// What each naming in an article's first third says of its being the match's competition; what is said of the match
  /// counts 1 to 3.
  static let competitionNamed = 0.4
  static let competitionNamedLate = 0.1
  static let competitionFirst = 1.0
  /// What is left of it where it is what a club plays in, where the sentence is of another day.
  static let leagueOfClub = 0.3
  static let competitionOfOtherDay = 0.2
  /// What is left of it for a competition of several countries where both clubs are of one; and for a country's own where one
  /// club is of it, both are of another, or they are of two others.
  static let abroadOfNeighbours = 0.8
  static let competitionOfOne = 0.9
  static let competitionOfNeighbours = 0.3
  static let competitionOfNeither = 0.05
  static let leastForCompetition = 0.04
  static let leastForLeague = 0.005
  /// What is left of it where the sentence names a team of another match.
  static let besideOthers = 0.5

  // For a team's playing at home.
  static let ownGround = 1.5
  static let leastForHome = 0.6
  /// How surely the sides' graph must know the hosts.
  static let surelyHosts = 3.0
  /// And for `the hosts` to stand for them.
  static let likelyHosts = 1.1
  /// For a team's being `the club`: what its being named often adds, as log of how often.
  static let oftenNamed = 8.0

  // For which of several matches a stretch of text tells of: each of its teams that is named, its ground, somebody who came in
  // with it, its result, and what a change of match costs within a sentence, between two, and between paragraphs.
  static let teamOfMatch = 2.0
  static let groundOfMatch = 1.2
  static let newcomerOfMatch = 0.6
  static let resultOfMatch = 1.0
  static let ownMatch = 0.3
  static let turnToMatch = 1.5
  static let nextMatch = 1.0
  static let matchByParagraph = 0.5

  // For a person's role; a noun that calls him so counts 1.
  static let roleByDeed = 0.6
  /// What a list knows him as: less than what he is called, more than a single deed.
  static let knownAs = 0.7
  static let playsInMatch = 1.2

  // For the side that an event counts for, as log odds beside its player's own.
  static let statedWithEvent = 6.0
  /// `put the visitors ahead`
  static let describedWithEvent = 1.5

  /// For two teams without a result to be the ones that an article is about: their share of all mentions of teams, without
  /// any scoring and with it, and the second's against the first's.
  static let leastShareOfTwo = 0.6
  static let leastShareOfPair = 0.42
  static let leastShareOfSecond = 0.35
  /// How often such an article tells who attacks and who defends.
  static let fewestPhases = 6

  /// By how much what speaks for another kind may outweigh what speaks for a report, where the match is told like one.
  static let leadOverReport = 1.0

  // How likely a final score must be that is worked out, of 1; a level one that nothing calls so; one of one to nothing of which
  // no outcome is told; and one of which not all is told.
  static let likelyScore = 0.33
  static let likelyLevel = 0.45
  static let likelySingle = 0.75
  static let likelyUntold = 0.7
  /// And one in an article that is no report.
  static let likelyInNews = 0.6

  /// For a team to be the one that an article without a match is about: how often it is named, and its share.
  static let fewestOfClub = 4
  static let leastShareOfClub = 0.5

  /// As log odds: how surely somebody must be on a side to have no part in an event of the other one.
  static let surelyTakesPart = 2.0

  // For a person's side, as odds: 4 is right in four cases of five.
  static let lineup = 3000.0
  static let statedTeam = 400.0
  /// As log odds: how surely somebody must be on a side for a description that names it to be wholly his, and for what the other
  /// one is told to have done not to be.
  static let surelyOnSide = 2.0
  static let namedWithEvent = 30.0
  /// As log odds: how surely a coach must be on a side to be its, where both sides have coaches whose team is stated.
  static let surelyCoaches = 3.0
  /// Who is told of right behind what his side did.
  static let announced = 6.0
  /// `the Tottenham man`, for whoever it most likely is.
  static let describedTeam = 4.0
  /// By how much the likeliest of those whom a description may mean must lead, where sides are not known yet.
  static let leadOfDescription = 1.0
  /// And by how much for its nation to be his.
  static let leadOfNation = 10.0
  /// For whoever spoke right before a description of who leads a side.
  static let spokeBefore = 8.0
  /// By how much someone who is named with such an event elsewhere may rank behind the likeliest whom a description means.
  static let leewayOfDoer = 5.0
  static let personAndTeam = 20.0
  /// The same told of `the hosts`, or `the visitors`.
  static let personAndHosts = 8.0
  /// Whose scoring the score would not have room for on the other side, and as log odds how plain that must be.
  static let scorer = 30.0
  static let sureByScore = 2.5
  /// What speaks for a scorer's side at the most, and against each that a side scores beyond its score: a score that is
  /// printed is surer than anybody's side.
  static let mostForScorer = 4.0
  static let beyondScore = 5.0
  /// What joins two scorers for it to be weighed with the score.
  static let leastBond = 8.0
  /// A pass, a save, a foul, a change.
  static let edge = 20.0
  /// The same told of `he`, `the striker`, `the hosts`.
  static let edgeByReference = 3.0
  /// A player of whom a coach speaks.
  static let spokenOf = 8.0
  /// Two coaches of one match.
  static let coaches = 20.0
  /// Two of whom each side has one in play: 37 of 41 such pairs that readers labelled were opponents.
  static let solePositions = 9.0
  /// `Kane and Son`, `Kane, Son`.
  static let joined = 4.0
  /// A save, a block or a foul between two names.
  static let opposed = 2.4
  /// `Kane shot into the Everton net`.
  static let atTheirEnd = 1.4
  /// `former Everton striker Kane`: for the other side.
  static let namedOnce = 2.0

  // Who has the ball in a sentence.
  static let attacker = 7.0
  static let defender = 9.0
  static let takesPart = 2.0
  /// The same where a side is named in the passage, which speaks for him by itself.
  static let takesPartBesideSide = 1.25
  /// A coach is told of beside what his side does.
  static let coachInPassage = 4.0
  /// Whom a side picks or goes without, and what the next sentence tells of that.
  static let selected = 10.0
  static let nextSelection = 6.0
  static let attackingSide = 15.0
  static let defendingSide = 12.0
  static let openingSide = 5.0
  static let sideByReference = 1.3
  static let sideInPassage = 2.3
  /// Behind `for` and the like it is so in 260 of 301 cases, behind `over`, `at`, `against` the other one in 143 of 178.
  static let ownSideInPassage = 5.0
  static let metSideInPassage = 4.0
  /// `they`
  static let theyInPassage = 2.5
  /// `Deschamps' side`, `the hosts`: whichever that is.
  static let describedSide = 3.3
  static let knownHosts = 400.0
  /// Whoever a line with the result names first: too little to be told as at home, for countries may meet anywhere.
  static let firstOfLine = 2.5
  static let namedBesideSide = 2.5
  static let nextPassage = 1.2
  /// `but`, `while`, `before`: it goes on with the same side, unless one is named behind it.
  static let turningPassage = 2.0
  static let turningToSide = 1.1
  /// What is told `in response`, or `at the other end`, is rather the other side's.
  static let turnedPassage = 1.6
  /// `but Neuer saved`: it was the attack told of before.
  static let answeredPassage = 3.0
  /// How much likelier one team must be than any other.
  static let leastOdds = 1.03
  /// The same for whom an article only recalls.
  static let leastOddsOfRecalled = 20.0
  /// And for whom it names nowhere but beside a team that has no part in the match.
  static let leastOddsBesideOthers = 1.4
  /// The same where an article does not report one match, and where it tells of many of which one has a score of its own.
  static let leastOddsBesideMatch = 5.0
  static let leastOddsAmongMany = 20.0
}
