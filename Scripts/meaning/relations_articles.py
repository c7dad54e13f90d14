"""Gathers the articles to learn from: relations_articles.py SHARED prints them as JSON lines."""
import glob, gzip, json, os, sys

import relations_corpora

CORPORA = ["speech/polnear.train", "documents/dwie.train", "text/reuters21578", "names/worldwide.train",
           "names/conll2003.train", "names/ieer.dev"]


def main(shared):
    table = open(os.path.join(os.path.dirname(__file__), "labels.tsv"), encoding="utf-8")
    wanted = {line.rstrip("\n").split("\t")[0] for line in table if not line.startswith("#")}
    for path in sorted(glob.glob(os.path.join(shared, "gold/train/text/*.txt"))):
        text = open(path, encoding="utf-8").read()
        print(json.dumps({"id": os.path.basename(path)[:-4], "text": text}, ensure_ascii=False))
    for corpus in CORPORA:
        for line in gzip.open(os.path.join(shared, f"corpora/{corpus}.jsonl.gz"), "rt", encoding="utf-8"):
            article = json.loads(line)
            if article["id"] in wanted:
                wanted.discard(article["id"])
                print(json.dumps({"id": article["id"], "text": article["text"]}, ensure_ascii=False))
    for line in open(os.path.join(shared, "corpora/events/plover_gsr.dev.jsonl"), encoding="utf-8"):
        record = json.loads(line)
        print(json.dumps({"id": record["id"], "text": record["text"]}, ensure_ascii=False))
    for article in relations_corpora.articles(shared):
        print(json.dumps({"id": article["id"], "text": article["text"]}, ensure_ascii=False))
    if wanted:
        sys.exit(f"not in the corpora: {sorted(wanted)[:5]} and {len(wanted)} in all")


if __name__ == "__main__":
    main(sys.argv[1])
