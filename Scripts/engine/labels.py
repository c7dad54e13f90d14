"""The alphabets of the heads."""

NAME_TYPES = ["PER", "ORG", "COUNTRY", "PLACE", "NORP", "OTHER"]
NAMES = ["O"] + [f"{p}-{t}" for t in NAME_TYPES for p in "BI"]
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
BIO = ["O", "B", "I"]
FEATURES = ("Mood", "Number", "Person", "Tense", "VerbForm", "Voice")
"""Features that meaning needs; one head tells their joint value, such as `Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin`."""


def features(column):
    """The CoNLL-U column cut down to the features that the engine tells."""
    kept = [f for f in column.split("|") if f.split("=")[0] in FEATURES]
    return "|".join(kept) or "_"


def name_bits(labels, begins):
    """Bit mask of the tags a token may bear when it begins or continues a name of any of these types."""
    return sum(1 << (1 + 2 * NAME_TYPES.index(t) + (0 if begins else 1)) for t in labels)


FREE = {t: name_bits([t], True) | name_bits([t], False) for t in NAME_TYPES}
"""Both tags of a type, for tokens where a corpus does not say whether a name of that type stands there."""

TIES = "position member_of nationality lives_in born_in educated_at family associate rival part_of based_in founded owns".split()
ACTS = """agree consult support concede cooperate aid retreat request accuse reject threaten protest sanction mobilize coerce
assault""".split()
PAIRS = ["none"] + TIES + ACTS
"""What one named party is, or does, to another; taught to the encoder by a head that does not ship."""
BOTH_WAYS = {"family", "associate", "rival", "consult", "cooperate"}
