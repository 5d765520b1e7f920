import Bench
import Foundation
import Testing

/// The stream behind Apache Spark makes the records that the batch makes. Runs where asked for, as Spark is large:
/// `BATCH_SPARK=python3 swift test --filter SparkTests`, with a Python that has `pyspark`, and Java.
struct SparkTests {
  private static let python = ProcessInfo.processInfo.environment["BATCH_SPARK"]

  @Test(.enabled(if: python != nil)) func sameRecordsAsBatch() throws {
    let bench = try Bench()
    let lines = (1...40).map { "{\"id\": \"\($0)\", \"text\": \"Kane scored in minute \($0).\"}\n" }.joined()
    try bench.put("in.jsonl", lines)
    try bench.run("extract batch in.jsonl -o batch.jsonl")
    try bench.put(
      "spark.py",
      """
      import sys
      from pyspark import SparkContext
      spark = SparkContext("local[2]", "touchline")
      spark.setLogLevel("ERROR")
      lines = spark.textFile("in.jsonl", 2)
      assert lines.getNumPartitions() == 2
      with open("all", "w") as out:
          out.writelines(line + "\\n" for line in lines.pipe(sys.argv[1] + " stream").collect())
      """)
    let python = try #require(Self.python)
    let outcome = try bench.run("\(python) spark.py \(try Bench.command().path)")
    #expect(outcome.status == 0, "\(outcome.errors.suffix(2000))")
    // The path of a line in its file is all that differs.
    let plain = "sed -E 's/\"path\":\"[^\"]*\"//'"
    #expect(try bench.run("\(plain) all").output == bench.run("\(plain) batch.jsonl").output)
    #expect(try bench.field("id", of: "all").count == 40)
  }
}
