@testable import BifocalMining
import BifocalText
import Testing

@Suite struct LexiconSetTests {
  @Test("good files have no faults")
  func good() throws {
    let set = try LexiconSet(files: SmallLexicons.files)
    #expect(set.faults.isEmpty)
    #expect(set.actors["KAZ"]?.groups == ["central-asia"])
    #expect(set.stopWords.contains("的"))
  }

  @Test(
    "faults say file, line, column and what was expected",
    arguments: [
      (
        "actors/x.tsv", SmallLexicons.actorHeader + "a\tPERSON\tA\t\t\t\t\t\t\n",
        "actors/x.tsv:2:2: unknown type \"PERSON\"; expected one of PER, ORG, GPE, LOC, LAW"
      ),
      (
        "actors/x.tsv", SmallLexicons.actorHeader + "RUS\tGPE\tA\t\t\t\t\t\t\n",
        "actors/x.tsv:2:1: a second actor RUS; give it another id or extend the first"
      ),
      (
        "actors/x.tsv", SmallLexicons.actorHeader + "XXX\tGPE\t\t\t\t\t\t\textends\n",
        "actors/x.tsv:2:1: extends XXX, which no file defines"
      ),
      (
        "actors/x.tsv", SmallLexicons.actorHeader + "a\tPER\tA\n",
        "actors/x.tsv:2:3: 3 columns; expected 9: id type en zh-Hans zh-Hant aliases-en aliases-zh short flags"
      ),
      (
        "actors/x.tsv", SmallLexicons.actorHeader + "x-corp\tORG\tX\t\t\t\t推|推特\t\t\n",
        "actors/x.tsv:2:3: \"X\" has one character; expected two or more, or the column short\nactors/x.tsv:2:7: \"推\" has one character; expected two or more, or the column short"
      ),
      (
        "themes/x.tsv", "theme\tlanguage\tpattern\tweight\nde-russification\tzh\t(a\t1\n",
        "themes/x.tsv:2:3: \"(\" without \")\", at character 1\n    (a\n    ^"
      ),
      (
        "themes/x.tsv", "theme\tlanguage\tpattern\tweight\nnothing\tzh\ta\t1\n",
        "themes/x.tsv:2:1: \"nothing\" is not in the list of themes"
      ),
      (
        "themes/x.tsv", "theme\tlanguage\tpattern\tweight\nde-russification\tru\ta\t0\n",
        "themes/x.tsv:2:2: \"ru\"; expected zh or en\nthemes/x.tsv:2:4: \"0\"; expected a number above 0, at most 10"
      ),
      (
        "themes/x.tsv", "theme\tlanguage\tpattern\tweight\nde-russification\tzh\t@XXX\t1\n",
        "themes/x.tsv:2:3: @XXX is no actor of the lexicon, at character 1\n    @XXX\n    ^"
      ),
      (
        "themes/x.tsv",
        "theme\tlanguage\tpattern\tweight\nde-russification\tzh\t俄 ~2 @theme:x\t1\n",
        "themes/x.tsv:2:3: @theme:x is not in the list of themes, at character 6\n    俄 ~2 @theme:x\n          ^"
      ),
      (
        "themes/x.tsv",
        "theme\tlanguage\tpattern\tweight\nde-russification\tzh\t(a|@theme:de-russification)\t1\n",
        "themes/x.tsv:2:3: @theme:de-russification refers back to de-russification; expected no circle, at character 4\n    (a|@theme:de-russification)\n       ^"
      ),
      (
        "roles.tsv", "id\toffice\tfrom\tto\nRUS\tRUS:president\t2000\t\n",
        "roles.tsv:2:1: \"RUS\" is no person of the lexicon"
      ),
      (
        "roles.tsv", "id\toffice\tfrom\tto\nvladimir-putin\tpresident\t00\t\n",
        "roles.tsv:2:2: \"president\"; expected ACTOR:office, as KAZ:president\nroles.tsv:2:3: \"00\" is no date; expected 2019-03-20, 2019-03 or 2019"
      ),
      (
        "roles.tsv", "id\toffice\tfrom\tto\nvladimir-putin\tRUS:president\t2012\t2008\n",
        "roles.tsv:2:4: 2008 is before 2012"
      ),
      (
        "roles.tsv",
        "id\toffice\tfrom\tto\nvladimir-putin\tRUS:president\t2000\t2008-05\nkassym-jomart-tokayev\tRUS:president\t2008-04\t\n",
        "roles.tsv:3:3: vladimir-putin holds RUS:president until 2008-05"
      ),
      (
        "zh/short-forms.tsv", "text\trole\n方\tbehind\n",
        "zh/short-forms.tsv:2:2: unknown role \"behind\"; expected one of alone, after, after-alone, before, before-alone, head, trap"
      ),
      (
        "assertion/zh.tsv", "cue\tstatus\tdirection\tscope\n不\tno\tforward\t5\n",
        "assertion/zh.tsv:2:2: unknown status \"no\"; expected asserted, denied, attributed, hypothetical, pseudo or stop"
      ),
      (
        "assertion/zh.tsv",
        "cue\tstatus\tdirection\tscope\n不\tdenied\tahead\t5\n不\tdenied\tforward\tfar\n",
        "assertion/zh.tsv:2:3: unknown direction \"ahead\"; expected forward, backward or both\nassertion/zh.tsv:3:4: \"far\"; expected a number, a number with + or sentence"
      ),
    ])
  func faults(path: String, text: String, expected: String) throws {
    let others = SmallLexicons.files.filter { $0.path != path }
    let set = try LexiconSet(files: others + [(path, text)])
    #expect(set.faults.map(\.description).joined(separator: "\n") == expected)
  }

  @Test("every mistake of every file is named at once, in the order of files and lines")
  func allAtOnce() throws {
    let header = SmallLexicons.actorHeader
    let files = [
      ("actors/columns.tsv", header + "a\tPER\n" + "b\tPER\n"),
      ("actors/bom.tsv", "\u{FEFF}" + header),
      ("actors/crlf.tsv", header.dropLast() + "\r\n"),
      ("actors/quote.tsv", header + "q\tPER\t\"Q\t\t\t\t\t\t\n"),
      ("actors/type.tsv", header + "t\tXXX\tTeeter\t\t\t\t\t\t\n"),
      ("actors/twice.tsv", header + "t\tPER\tTwo\t\t\t\t\t\t\nt\tPER\tTwo\t\t\t\t\t\t\n"),
      ("actors/circle.tsv", header + "c\tPER\tSea\t\t\tDee\t\t\t\nd\tPER\tDee\t\t\tSea\t\t\t\n"),
    ]
    let faults = try LexiconSet(files: files).faults
    #expect(
      faults.map { "\($0.file.dropFirst(7)):\($0.line):\($0.column)" } == [
        "bom.tsv:1:1", "circle.tsv:2:6", "columns.tsv:2:2", "columns.tsv:3:2", "crlf.tsv:1:9",
        "quote.tsv:2:3", "twice.tsv:3:1", "type.tsv:2:2",
      ])
    #expect(faults.allSatisfy { $0.message.contains("expected") || $0.message.contains("another") })
  }

  @Test("offices may change hands within the year, month or day that is known")
  func consecutiveRoles() throws {
    let roles =
      "id\toffice\tfrom\tto\nvladimir-putin\tRUS:president\t2000\t2008-05-07\nkassym-jomart-tokayev\tRUS:president\t2008-05-07\t\n"
    let set = try LexiconSet(files: SmallLexicons.files + [("roles.tsv", roles)])
    #expect(set.faults.isEmpty)
    #expect(set.roles.count == 2)
  }

  @Test("a row that extends adds names, groups and short forms to an actor of another file")
  func extends() throws {
    let more =
      SmallLexicons.actorHeader + "KAZ\tGPE\t\t\t\tKazakh Republic\t哈国\t\textends group:turkic\n"
    let set = try LexiconSet(files: SmallLexicons.files + [("actors/a.tsv", more)])
    #expect(set.faults.isEmpty)
    #expect(set.actors["KAZ"]?.groups == ["central-asia", "turkic"])
    #expect(set.actors.names.contains { $0.text == "哈国" })
  }

  @Test("a name of two actors goes to the one that the article names otherwise")
  func sharedNames() throws {
    let more =
      SmallLexicons.actorHeader
      + "georgia-us\tGPE\tGeorgia\t佐治亚州\t喬治亞州\tPeach State\t\t\t\nGEO\tGPE\tGeorgia\t格鲁吉亚\t喬治亞\tTbilisi government\t\t\t\n"
    let set = try LexiconSet(files: SmallLexicons.files + [("actors/a.tsv", more)])
    #expect(set.actors.sharedNames.map(\.ids) == [["georgia-us", "GEO"]])
    #expect(set.actors.sharedNames.map(\.place) == ["actors/a.tsv:2"])
    let tagger = try Tagger(TaggingModel(set))
    let tagged = try tagger.tagged(Document(id: "1", text: "Georgia, or 格鲁吉亚"))
    #expect(tagged.actors.map(\.actor.id) == ["GEO"])
  }
}
