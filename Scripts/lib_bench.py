"""Runs the program and its peer side by side and writes what they took and reached; called by Scripts/bench.

    lib_bench.py ENTENTE SHARED REPORT [PYTHON_OF_THE_PEER]

Rates are words a CPU second of one core; words are what blanks part, as the peer counts them. The program's seconds hold
its start and its writing, the peer's leave loading its model out (its own script says so): the comparison favours the
peer. F1 is score.py's; of grammar, that of Scripts/engine/conll18.py.
"""
import gzip, hashlib, json, os, platform, re, statistics, subprocess, sys, tempfile, time

entente, shared, report, *peer = sys.argv[1:]
RUNS = 5
corpora = os.path.join(shared, "corpora")
folder = tempfile.TemporaryDirectory()
score_script = os.path.join(shared, "score", "score.py")


def run(command, output=subprocess.DEVNULL, **environment):
    """Wall-clock seconds, CPU seconds and peak memory (MB) of a command; it has to succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL, env={**os.environ, **environment})
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def unpacked(name, keep=lambda document: True):
    """A corpus as a plain file, its number of words and of documents."""
    path = os.path.join(folder.name, os.path.basename(name)[:-3])
    with gzip.open(os.path.join(corpora, name), "rt", encoding="utf-8") as packed:
        lines = [line for line in packed if keep(json.loads(line))]
    with open(path, "w", encoding="utf-8") as plain:
        plain.writelines(lines)
    return path, sum(len(json.loads(line)["text"].split()) for line in lines), len(lines)


def output(command, **environment):
    """Path of a file with what a command prints."""
    path = os.path.join(folder.name, f"output{len(os.listdir(folder.name))}.jsonl")
    with open(path, "w") as file:
        run(command, file, **environment)
    return path


def score(*arguments):
    """Rows of score.py: name to F1."""
    said = subprocess.run([sys.executable, score_script, *arguments], capture_output=True, text=True, check=True).stdout
    return {line[:28].strip(): float(m[1]) for line in said.splitlines() if (m := re.search(r"F1\s+([\d.]+)", line))}


def peer_script(script, *arguments):
    return [peer[0], os.path.join(shared, "peer", script), "sm", *arguments]


def processor():
    with open("/proc/cpuinfo") as info:
        return re.search(r"model name\s*:\s*(.*)", info.read()).group(1)


def speed(figures):
    speech, words, _ = unpacked("speech/polnear.dev.jsonl.gz")
    training, _, _ = unpacked("speech/polnear.train.jsonl.gz")
    reuters, reuters_words, reuters_articles = unpacked("text/reuters21578.jsonl.gz")
    one = ["taskset", "-c", "0", entente]
    rates, peers = {"extract": [], "parse": [], "extract, AVX2": [], "parse, AVX2": []}, []
    for number in range(RUNS):
        for name in rates:
            command, _, kernels = name.partition(", ")
            jobs = ["--jobs", "1"] if command == "extract" else []
            environment = {"ENTENTE_KERNELS": kernels.lower()} if kernels else {}
            rates[name].append(words / run([*one, command, *jobs, speech], **environment)[1])
        if peer and number < 3:
            said = subprocess.run(
                ["taskset", "-c", "0", *peer_script("speed.py", "full")], env={**os.environ, "OMP_NUM_THREADS": "1"},
                capture_output=True, text=True, check=True).stdout
            peers.append({k: float(re.search(re.escape(k) + r"=(\d+)", said)[1]) for k in ("words/cpu-s", "peakMB")})
    peer_rate = statistics.median(p["words/cpu-s"] for p in peers) if peers else None
    for name, values in rates.items():
        figures[f"{name}: words a CPU second (PolNeAR dev)"] = [statistics.median(values), min(values), max(values)]
        if peers:
            figures[f"{name}: times the peer's rate"] = statistics.median(values) / peer_rate
    if peers:
        figures["peer: words a CPU second, median of three"] = peer_rate
        figures["peer: peak MB"] = max(p["peakMB"] for p in peers)
    sample = os.path.join(folder.name, "sentence.txt")
    with open(sample, "w") as file:
        file.write("Lavrov met Clinton in London.")
    figures["--help: ms"] = statistics.median(1000 * run([entente, "--help"])[0] for _ in range(4 * RUNS))
    figures["extract of one sentence, start to end: ms"] = statistics.median(
        1000 * run([entente, "extract", sample])[0] for _ in range(4 * RUNS))
    figures["extract of PolNeAR train: peak MB"] = run([entente, "extract", training])[2]
    seconds, _, memory = run([entente, "extract", reuters])
    figures["extract of all Reuters: s, peak MB"] = [seconds, memory]
    figures["extract of all Reuters: words/s on all cores"] = reuters_words / seconds
    graph = os.path.join(folder.name, "reuters.entente")
    seconds, _, memory = run([entente, "add", graph, reuters])
    figures["add of all Reuters: s, peak MB, MB of the graph"] = [seconds, memory, os.path.getsize(graph) / 1e6]
    figures["add of all Reuters: articles/s"] = reuters_articles / seconds
    answers = {open(output([entente, "extract", "--jobs", jobs, speech], ENTENTE_KERNELS=kernels), "rb").read()
               for jobs, kernels in (("1", "plain"), ("2", "avx2"), ("3", ""))}
    figures["extract prints the same bytes for any threads and kernels"] = "yes" if len(answers) == 1 else "NO"


def names(figures):
    # What Scripts/engine/corpora.py holds back from training, by the name that it goes by there.
    held = lambda d: int(hashlib.sha256(f"worldwide/{d['id']}".encode()).hexdigest(), 16) % 10 == 0
    sets = [("conll2003.testa", None), ("dwie.dev", None), ("crossner_politics.dev", None), ("worldwide.train", held)]
    for name, keep in sets:
        gold = unpacked(f"names/{name}.jsonl.gz", keep or (lambda d: True))[0]
        ours = score("names", gold, output([entente, "extract", gold]))
        theirs = score("names", gold, output(peer_script("names.py", gold), OMP_NUM_THREADS="1")) if peer else {}
        label = name if keep is None else "worldwide, held part"
        for row, value in ours.items():
            figures[f"names {label}: {row}, peer"] = [value, theirs.get(row, float("nan"))]


def syntax(figures):
    scorer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "engine", "conll18.py")
    # Five documents of GUM news are held back from training.
    for name, first in (("ewt_dev", []), ("gum_news", ["--first", "5"])):
        gold = os.path.join(corpora, "syntax", f"{name}.conllu.gz")
        text = output([sys.executable, scorer, "input", gold, *first])
        said = subprocess.run(
            [sys.executable, scorer, "score", gold, output([entente, "parse", text]), *first], capture_output=True, text=True, check=True)
        for row, value in json.loads(said.stdout).items():
            figures[f"parse, {name}: {row}"] = float(value)


figures = {
    "processor": processor(), "cores": os.cpu_count(), "system": platform.platform(),
    "program": subprocess.run([entente, "--version"], capture_output=True, text=True).stdout.strip(),
    "swift": subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0],
    "program size MB": os.path.getsize(entente) / 1e6,
}
if peer:
    listed = subprocess.run([peer[0], "-m", "pip", "list", "--format", "freeze"], capture_output=True, text=True).stdout
    figures["peer"] = " ".join(v for v in listed.split() if re.match(r"(spacy=|en_core|en-core|textacy)", v))
speed(figures)
names(figures)
syntax(figures)


def shown(value):
    if isinstance(value, list):
        return "  ".join(map(shown, value))
    return f"{value:,.1f}" if isinstance(value, float) and value < 1000 else f"{value:,.0f}" if isinstance(value, float) else str(value)


text = "".join(f"{name:<62} {shown(value)}\n" for name, value in figures.items())
with open(report, "w") as file:
    file.write(text)
with open(os.path.splitext(report)[0] + ".json", "w") as file:
    json.dump(figures, file, indent=1)
print(text, end="")
