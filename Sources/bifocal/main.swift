import BifocalText
let c = ContinuousClock()
var t = c.now
let f = try CharacterFolding.shared()
print(c.now - t); t = c.now
let r = try LanguageRecognizer()
print(c.now - t, f.folded("俄羅斯與ＥＵ 普丁．乾隆著"))
print(r.dominantLanguage(of: "俄羅斯總統普丁訪問北京"), r.dominantLanguage(of: "Putin visits"))
