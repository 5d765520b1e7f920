import Testing

/// Reported statements: their clause, and whose they are.
@Suite struct QuotesIndirectTests {
  static let intro =
    "Harry Kane scored twice for Bayern Munich on Saturday and the visitors never looked like coming back.\n\n"

  static let cases = [
    "Kane admitted that ⟦>Harry Kane: England were worth their lead⟧.",
    "Kane said ⟦>Harry Kane: they had been close all day⟧ - but they lost again on Sunday.",
    "LONDON (AP) — ⟦>Harry Kane: The striker will stay at the club⟧, Kane said on Thursday.",
    "Bayern had conceded an early goal - and their running helped them to draw level.",
    "Kane rued the chance the boy missed.",
    "Kane believes ⟦>Harry Kane: he deserves another chance⟧.",
    "Kane said on Friday ⟦>Harry Kane: he would stay at the club⟧.",
    "Kane, who is 30, insisted ⟦>Harry Kane: the injury was not serious⟧.",
    "Kane told reporters that ⟦>Harry Kane: the plan had worked⟧.",
    "The papers made much of Kane's claim that ⟦>Harry Kane: the referee had lost control⟧.",
    "According to Kane, ⟦>Harry Kane: the referee had lost control⟧.",
    "⟦>?: The striker has been offered a new contract⟧, it was claimed.",
    "It has been suggested ⟦>?: the striker will leave in January⟧.",
    "Kane conceded ⟦>Harry Kane: the win, which took two hours, was not pretty to watch⟧.",
    "Kane told the club's supporters ⟦>Harry Kane: they had a duty to stay⟧.",
    "Kane said at the weekend ⟦>Harry Kane: he would stay at the club⟧.",
    "Kane denied reports that ⟦>?: he had been fined⟧.",
    "Many people think that ⟦>Many people: the striker is worth it⟧.",
    "Kane says ⟦>Harry Kane: he learned a lot from his father⟧, but I am surprised.",
    // When, where and to whom it was said.
    "Kane revealed on the club's website that ⟦>Harry Kane: the knee had been sore for weeks⟧.",
    "Kane said this week that ⟦>Harry Kane: the knee was sore⟧.",
    "Kane admitted after the match ⟦>Harry Kane: he was tired⟧.",
    "However, despite admitting after the match ⟦>Harry Kane: he was tired⟧, Kane trained on.",
    "Kane gave the crowd reason for hope when he hit the post.",
    "Kane told the Courier in an interview printed on Sunday that ⟦>Harry Kane: he wanted to stay⟧.",
    "Kane felt ⟦>Harry Kane: it showed the club had to change⟧.",
    // The subject of the clause is a phrase of its own.
    "Kane confirmed ⟦>Harry Kane: trumpets would be allowed in the stands⟧.",
    "Kane admitted ⟦>Harry Kane: their trip to the coast to face the leaders was a hard one⟧.",
    "Kane claimed a late win over the visitors, whose fans protested, and left.",
    "Kane confirmed his return on Friday and then outran them all.",
    "Kane revealed ⟦>Harry Kane: joining Bayern was the best day of his life⟧.",
    "Kane believes ⟦>Harry Kane: complaints over the draw are nonsense⟧.",
    "With the safety of their place confirmed the side will now look for a striker.",
    "There were suggestions from Kane that ⟦>Harry Kane: he could leave⟧.",
    // Who reported one clause goes on with another.
    "Kane said ⟦>Harry Kane: he was glad⟧, adding that ⟦>Harry Kane: the crowd had helped⟧.",
    "Kane says ⟦>Harry Kane: he is fit⟧ and insists ⟦>Harry Kane: he will play⟧.",
    "Kane was forced to admit that ⟦>Harry Kane: his side had been lucky⟧.",
    "Kane has been told that ⟦>?: the club will not sell⟧.",
    "The club was told by Kane that ⟦>Harry Kane: he would leave⟧.",
    // Where the text goes on in its own words.
    "Kane said ⟦>Harry Kane: he had saved a point⟧, but Bayern took all three.",
    "Kane said ⟦>Harry Kane: he was fit⟧ but he is not in the squad.",
    "Kane told them ⟦>Harry Kane: a sale was close⟧, which led the club to act.",
    "Kane insists ⟦>Harry Kane: he has no regrets - and would do it again⟧.",
    "Kane said ⟦>Harry Kane: he was fit⟧ and would be \"ready\" soon.",
    "Kane would stay if he felt that they could win.",
    "According to the rules of the league, the draw is open.",
    // No clause is reported, or nobody has said it yet.
    "Kane will hope that the rain can hold off.",
    "I think the visitors were the better side.",
    "Everybody believes that the visitors were the better side.",
    "Kane sent a cross to the back post but nobody was there.",
    "There are some compelling reasons why Kane might stay.",
    "Kane likewise lists the prices he had paid for the older boots.",
    "Kane told the striker to pretty much do whatever the crowd wanted.",
    "Can they maintain the level the fans saw in May?",
    "Speaking of players interested in a move, according to Kane, ⟦>Harry Kane: the best one has left⟧.",
    "Kane urged the fans to stay behind.",
    "Kane admitted his guilt.",
    "Kane promised his team \"will get stronger\" soon.",
    "Kane thought he had scored, only for the flag to go up.",
    "There was no indication that anybody had seen the ball cross the line.",
    "Kane has hurt his knee again, and logic suggests that he will rest.",
    "When Kane said ⟦>Harry Kane: there might be a way back⟧, the players were glad.",
    "Two days after Kane had claimed ⟦>Harry Kane: the pitch was wet⟧, it was dry again.",
    "Kane claimed ⟦>Harry Kane: he was too unwell to speak⟧, a claim the club deny.",
    "According to reports in Mexico, ⟦>reports in Mexico: the striker has been sold⟧.",
    "Kane said ⟦>Harry Kane: fewer than 40 fans were in the ground⟧.",
    "Last May, 15 players said ⟦>15 players: they would not play⟧.",
    "Rumours have begun to circulate that ⟦>?: the striker may be on the move⟧.",
    "Kane affirmed that ⟦>Harry Kane: the striker meets his \"no nonsense\" rule⟧.",
    "What Kane said at half-time had little effect.",
    "It can be said that the striker was worth it.",
    "The final whistle confirmed that the visitors were out.",
  ]

  @Test(arguments: cases) func statement(_ text: String) throws {
    let marked = MarkedSpeech(Self.intro + text)
    let found = try Touch.quotes(in: marked.plain).filter { $0.kind == "indirect" }
    #expect(found == marked.expected)
  }
}
