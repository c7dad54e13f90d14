"""From bytes on a page to what the encoder reads: tokens, rough sentences, word pieces, letter shapes.

The engine's Swift side has its own tokenizer; this one follows the same rules (Universal Dependencies, as in
the English Web Treebank: `do n't`, `Nato 's`, `Russia - US`), so that training sees what running will see.
"""
import re
import unicodedata

ABBREVIATIONS = """Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Gen Col Lt Sgt Capt Cmdr Adm Maj Hon Rev Fr Sr Jr St Mt Ft Messrs Mme
Co Corp Inc Ltd Plc Bros Assn Dept Univ vs Nos Vol Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
Ala Ariz Calif Colo Conn Del Fla Ga Kan Ky La Md Mass Mich Minn Mont Neb Nev Okla Pa Tenn Tex Va Vt Wis Wyo
etc al cf approx est Ave Blvd Rd Spc Pfc Cpl Pvt Supt Insp Det Atty Amb""".split()
TOKEN = re.compile(r"""
    (?:https?://|www\.)[^\s<>"“”]+[^\s<>"“”.,;:!?)\]'’]
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | (?:[^\W\d_]\.){2,}
  | (?:%s)\.(?!\w)
  | (?<![\w.])[A-Z]\.(?=\s*[A-Z])
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![\w])
  | \w+(?:['’]\w+)*['’]?(?<=[sS]['’])(?=\s+[a-z])
  | \w+(?:['’]\w+)*
  | ['’](?:s|S|re|ve|ll|d|m|em)(?!\w)
  | \.{2,} | -{2,} | ``|'' | [!?]{2,}
  | \S
""" % "|".join(ABBREVIATIONS), re.X)
CONTRACTION = re.compile(r"^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$", re.I)
CLITIC = re.compile(r"^(can)(not)$|^(gon|wan|got)(na|ta)$", re.I)
CLOSERS = set("\"'”’)]»")
OPENERS = set("\"'“‘([«`")


def tokens(text):
    """Spans of the words of a text, as half-open code point offsets."""
    found = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word = match.group()
        if word[-1] in "'’" and len(word) > 1 and word[0].isalnum():
            found += [(start, end - 1), (end - 1, end)]
            continue
        cut = CONTRACTION.match(word) or CLITIC.match(word)
        if cut and word[0].isalnum():
            at = start + len(next(g for g in cut.groups() if g))
            found += [(start, at), (at, end)]
        else:
            found.append((start, end))
    return found


def sentence_starts(text, spans):
    """Indices of tokens that begin a sentence by plain rules: where windows may be cut, not what is reported."""
    starts = [0] if spans else []
    for i in range(1, len(spans)):
        gap = text[spans[i - 1][1]:spans[i][0]]
        if "\n\n" in gap or ("\n" in gap and not text[spans[i][0]].islower()):
            starts.append(i)
            continue
        if not gap:
            continue
        k = i - 1
        while k > 0 and text[spans[k][0]:spans[k][1]] in CLOSERS and k > starts[-1]:
            k -= 1
        last = text[spans[k][0]:spans[k][1]]
        first = text[spans[i][0]]
        opens = first.isupper() or first in OPENERS or first.isdigit()
        if last[-1] in "!?" or last == "." or (last in ("...", "…") and opens):
            if opens or last[-1] == "." and not first.islower():
                starts.append(i)
    return starts


def gap_kind(before):
    """What stands before a word: 0 nothing, 1 blanks, 2 a line's end, 3 an empty line or the text's beginning."""
    lines = before.count("\n")
    return 3 if lines > 1 else 2 if lines else 1 if before else 0


KINDS = 16


def letter_kind(word):
    """Class of a word's letters, 1 to 15; 0 is kept for the marks that open and close a window."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        if not digits:
            return 11
        return 7 if word.isdigit() else 10
    upper = sum(c.isupper() for c in letters)
    if digits:
        return 8 if letters[0].isupper() else 9
    if "." in word:
        return 12 if upper and len(letters) > 1 and upper == len(letters) else 13 if upper else 14
    if not upper:
        return 1 if word[0].isalpha() else 15
    if upper == len(letters):
        return 3 if len(letters) > 1 else 4
    if upper == 1 and letters[0].isupper():
        return 2
    return 5 if letters[0].isupper() else 6


def shape(kind, gap, first):
    """Row of the shape table: 4 gaps for a word's first piece, one row for the pieces that follow."""
    return kind * 5 + (gap if first else 4)


SHAPES = KINDS * 5
LAST_MAPPED = 0x3000


def map_character(c):
    """(kind, replacement): kind 0 drops the character, 1 keeps its replacement, 2 makes it a piece word of its own."""
    code = ord(c)
    category = unicodedata.category(c)
    if category in ("Cc", "Cf", "Co", "Cn", "Cs") or code == 0xFFFD:
        return 0, ""
    replaced = "".join(d for d in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(d) != "Mn")
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    if ascii_mark or category.startswith("P"):
        return 2, replaced or c
    return (1, replaced) if replaced and not replaced.isspace() else (0, "")


def kept(piece):
    """Whether English text can produce a piece: no unused slots, no scripts beyond Latin ones."""
    return not piece.startswith("[unused") and piece != "[PAD]" and all(ord(c) < 0x370 or 0x2000 <= ord(c) < 0x2200 for c in piece)


class Pieces:
    """BERT's uncased WordPiece over ready words, by one table of characters and one trie."""

    def __init__(self, vocabulary):
        self.names = vocabulary
        self.index = {p: i for i, p in enumerate(vocabulary) if kept(p)}
        self.unknown, self.cls, self.sep, self.mask = (self.index[x] for x in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.table = {}
        self.cache = {}

    def parts(self, word):
        """The word lowered, without accents, cut at punctuation."""
        out, run = [], ""
        for c in word:
            entry = self.table.get(c)
            if entry is None:
                entry = self.table[c] = map_character(c) if ord(c) < LAST_MAPPED else (2, c)
            kind, replaced = entry
            if kind == 1:
                run += replaced
            elif kind == 2:
                if run:
                    out.append(run)
                    run = ""
                out.append(replaced)
        if run:
            out.append(run)
        return out

    def match(self, part):
        """Longest pieces from the left; one [UNK] for the whole part where that fails."""
        found, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = part[at:end] if at == 0 else "##" + part[at:end]
                if piece in self.index:
                    found.append(self.index[piece])
                    at = end
                    break
            else:
                return [self.unknown]
        return found

    def of(self, word):
        """Piece numbers of a word, at least one and at most 16."""
        if word not in self.cache:
            found = [p for part in self.parts(word) for p in (self.match(part) if len(part) <= 100 else [self.unknown])]
            self.cache[word] = (found or [self.unknown])[:16]
        return self.cache[word]
