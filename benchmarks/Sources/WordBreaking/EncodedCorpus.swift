import Corpora

/// The texts of a corpus, ready for every engine.
struct EncodedCorpus {
  let name: String
  let texts: [String]
  let utf8: [[UInt8]]
  let utf16: [[UInt16]]
  /// The number of bytes of all texts in UTF-8.
  let size: Int

  init(_ corpus: Corpus) {
    name = corpus.name
    texts = corpus.texts
    utf8 = texts.map { Array($0.utf8) }
    utf16 = texts.map { Array($0.utf16) }
    size = corpus.size
  }
}
