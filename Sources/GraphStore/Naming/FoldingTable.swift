/// Letters without case and accents: what `FoldedName` writes for each, block by block.
///
/// One letter a code point; `.` stands for the code point itself, `*` for one of `expansions`. Made from the
/// decompositions and lower-case mappings of the Unicode Character Database (15.0); letters with a stroke or a hook that
/// have no decomposition (ø, đ, ł, ħ, ƙ) become the letter they are made from, ς becomes σ, and ə, ɔ, ɛ become e, o, e as
/// newspapers write them.
enum FoldingTable {
  /// Latin-1, Latin Extended-A and -B, from U+00C0 to U+024F.
  static let latin = Block(
    first: 0x00C0,
    letters: """
      aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y\
      aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll\
      lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
      bbbbƅ.occɖddd.eeeffgɣ.ɩikkl.ɯnnɵooƣ.ppʀƨ.ʃ.ttttuuʊvyyzzʒƹ...ƽ...\
      ....*********aaiioouuuuuuuuuueaaaa**ggggkkooooʒʒj***ggƕƿnnaa**oo\
      aaaaeeeeiiiioooorrrruuuussttȝ.hhndȣ.zzaaeeooooooooyylntj..acclts\
      zɂ.buʌeejjɋ.rryy
      """)

  /// Latin Extended Additional, U+1E00 to U+1EFF.
  static let latinAdditional = Block(
    first: 0x1E00,
    letters: """
      aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
      mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
      wwwwwwwwwwxxxxyyzzzzzzhtwy.s..*.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
      eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻ.ỽ.ỿ.
      """)

  /// Greek and Coptic, U+0370 to U+03FF.
  static let greek = Block(
    first: 0x0370,
    letters: """
      ͱ.ͳ.ʹ.ͷ.......;ϳ.....¨α·εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηι\
      υ.................σ.......ιυουωϗ...ϒϒ...ϙ.ϛ.ϝ.ϟ.ϡ.ϣ.ϥ.ϧ.ϩ.ϫ.ϭ.ϯ.\
      ....θ..ϸ.ϲϻ..ͻͼͽ
      """)

  /// Greek Extended, U+1F00 to U+1FFF.
  static let greekExtended = Block(
    first: 0x1F00,
    letters: """
      ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι\
      οοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ.υωωωωωωωωωωωωωωωωααεεηηιιοουυωω..\
      ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα.ααααααα.ι.\
      .¨ηηη.ηηεεηηη᾿᾿᾿ιιιι..ιιιιιι.῾῾῾υυυυρρυυυυυυρ¨¨`..ωωω.ωωοοωωω´..
      """)

  /// Cyrillic and its supplement, U+0400 to U+052F.
  static let cyrillic = Block(
    first: 0x0400,
    letters: """
      ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя.........и......\
      ................ее.г...і....киу.ѡ.ѣ.ѥ.ѧ.ѩ.ѫ.ѭ.ѯ.ѱ.ѳ.ѵ.ѵѵѹ.ѻ.ѽ.ѿ.\
      ҁ.........ҋ.ҍ.ҏ.ґ.ғ.ҕ.җ.ҙ.қ.ҝ.ҟ.ҡ.ң.ҥ.ҧ.ҩ.ҫ.ҭ.ү.ұ.ҳ.ҵ.ҷ.ҹ.һ.ҽ.ҿ.\
      ӏжжӄ.ӆ.ӈ.ӊ.ӌ.ӎ..ааааӕ.ееә.әәжжззӡ.ииииооө.өөээууууууччӷ.ыыӻ.ӽ.ӿ.\
      ԁ.ԃ.ԅ.ԇ.ԉ.ԋ.ԍ.ԏ.ԑ.ԓ.ԕ.ԗ.ԙ.ԛ.ԝ.ԟ.ԡ.ԣ.ԥ.ԧ.ԩ.ԫ.ԭ.ԯ.
      """)

  /// Letters that become two.
  static let expansions: [Unicode.Scalar: String] = [
    "\u{00C6}": "ae", "\u{00DE}": "th", "\u{00DF}": "ss", "\u{00E6}": "ae", "\u{00FE}": "th", "\u{0132}": "ij",
    "\u{0133}": "ij", "\u{0152}": "oe", "\u{0153}": "oe", "\u{01C4}": "dz", "\u{01C5}": "dz", "\u{01C6}": "dz",
    "\u{01C7}": "lj", "\u{01C8}": "lj", "\u{01C9}": "lj", "\u{01CA}": "nj", "\u{01CB}": "nj", "\u{01CC}": "nj",
    "\u{01E2}": "ae", "\u{01E3}": "ae", "\u{01F1}": "dz", "\u{01F2}": "dz", "\u{01F3}": "dz", "\u{01FC}": "ae",
    "\u{01FD}": "ae", "\u{1E9E}": "ss",
  ]

  /// A run of code points and what each becomes.
  struct Block: Sendable {
    let first: UInt32
    let letters: [Unicode.Scalar]

    init(first: UInt32, letters: String) {
      self.first = first
      self.letters = Array(letters.unicodeScalars)
    }

    var last: UInt32 { first + UInt32(letters.count) - 1 }

    /// What `scalar` becomes; nil where it expands to two letters.
    func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
      switch letters[Int(scalar.value - first)] {
      case ".": scalar
      case "*": nil
      case let letter: letter
      }
    }
  }
}
