import BifocalMining
import Testing

@Suite struct ProvisionalIdentityTests {
  @Test(
    "gold standard, found, the ids that count",
    arguments: [
      // The same name.
      ("[PER john-smith John Smith]", "[PER ~john-smith John Smith]", "john-smith"),
      ("[ORG UNITAR UNITAR]", "[ORG ~unitar UNITAR]", "UNITAR"),
      ("[PER sean-o-brien Sean O'Brien]", "[PER ~sean-o-brien Sean O'Brien]", "sean-o-brien"),
      // A name that is marked as the actor, in either script and with an initial.
      ("[PER yang-jin 杨进]", "[PER ~杨进 杨进]", "yang-jin"),
      ("[PER yang-jin 楊進]", "[PER ~杨进 楊進]", "yang-jin"),
      ("[PER jane-fonda 简·方达]", "[PER ~简-方达 简·方达]", "jane-fonda"),
      ("[PER thomas-hill Thomas D. Hill]", "[PER ~thomas-d-hill Thomas D. Hill]", "thomas-hill"),
      // Elsewhere in the text, and by parts of the name.
      ("[PER yang-jin 杨进]、杨进", "杨进、[PER ~杨进 杨进]", "yang-jin"),
      (
        "[PER jane-fonda 简·方达]和[PER jane-fonda 方达]", "[PER ~简-方达 简·方达]和[PER ~简-方达 方达]",
        "jane-fonda jane-fonda"
      ),
      // One actor was taken for two.
      (
        "[PER jane-fonda 简·方达]和[PER jane-fonda 方达]", "[PER ~简-方达 简·方达]和[PER ~方达 方达]",
        "jane-fonda ~方达"
      ),
      // Another name; an actor that a lexicon holds; an id that is not provisional.
      ("[PER yang-jin 杨进]和王强", "[PER yang-jin 杨进]和[PER ~王强 王强]", "yang-jin ~王强"),
      ("[PER held-xi 习主席]", "[PER ~习主席 习主席]", "~习主席"),
      ("[PER yang-jin 杨进]", "[PER yang-jie 杨进]", "yang-jie"),
      ("[PER - 杨进]", "[PER ~杨进 杨进]", "~杨进"),
    ])
  func identity(wanted: String, found: String, ids: String) throws {
    let identity = try ProvisionalIdentity(
      of: markedEntities(wanted), in: plainText(wanted), isHeld: { $0.hasPrefix("held") })
    let identified = identity.identified(markedEntities(found))
    #expect(identified.flatMap(\.ids).joined(separator: " ") == ids)
    #expect(identified.map(\.range) == markedEntities(found).map(\.range))
  }
}
