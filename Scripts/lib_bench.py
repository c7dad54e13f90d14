"""Runs the program and its peer side by side and writes what they took; called by Scripts/bench.

    lib_bench.py ENTENTE SHARED REPORT [PYTHON_OF_THE_PEER]

Times are wall-clock of whole processes, start-up included, except the peer's, which leaves loading its model out (its
own script says so): the comparison favours the peer. Words are what blanks part, as the peer counts them.
"""
import gzip, json, os, platform, re, statistics, subprocess, sys, tempfile, time

entente, shared, report, *peer = sys.argv[1:]
RUNS = 5


def run(command, output=subprocess.DEVNULL):
    """Seconds and peak memory (MB) of a command; it has to succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)} ended with status {status}")
    return seconds, usage.ru_maxrss / 1024


def unpacked(name, folder):
    """A corpus as a plain file, and its number of words."""
    path = os.path.join(folder, os.path.basename(name)[:-3])
    with gzip.open(os.path.join(shared, "corpora", name), "rt", encoding="utf-8") as packed, open(path, "w", encoding="utf-8") as plain:
        lines = packed.readlines()
        plain.writelines(lines)
    return path, sum(len(json.loads(line)["text"].split()) for line in lines), len(lines)


def processor():
    with open("/proc/cpuinfo") as info:
        return re.search(r"model name\s*:\s*(.*)", info.read()).group(1)


with tempfile.TemporaryDirectory() as folder:
    speech, speech_words, _ = unpacked("speech/polnear.dev.jsonl.gz", folder)
    reuters, reuters_words, reuters_articles = unpacked("text/reuters21578.jsonl.gz", folder)

    ours, peers, starts = [], [], []
    for number in range(RUNS):
        seconds, _ = run(["taskset", "-c", "0", entente, "extract", "--jobs", "1", speech])
        ours.append(speech_words / seconds)
        if peer and number < 3:
            said = subprocess.run(
                ["taskset", "-c", "0", peer[0], os.path.join(shared, "peer", "speed.py"), "sm", "full"],
                env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True, text=True, check=True).stdout
            peers.append({k: float(re.search(k + r"=(\d+)", said).group(1)) for k in ("words/s", "peakMB")})
    for _ in range(4 * RUNS):
        starts.append(1000 * run([entente, "--help"])[0])
    whole_seconds, whole_memory = run([entente, "extract", reuters])
    graph = os.path.join(folder, "reuters.entente")
    add_seconds, add_memory = run([entente, "add", graph, reuters])
    graph_size = os.path.getsize(graph) / 1e6

figures = {
    "processor": processor(), "cores": os.cpu_count(), "system": platform.platform(),
    "program": subprocess.run([entente, "--version"], capture_output=True, text=True).stdout.strip(),
    "swift": subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0],
    "program size MB": os.path.getsize(entente) / 1e6,
    "extract, words/s on one core (PolNeAR dev)": statistics.median(ours),
    "extract, lowest and highest of the runs": [min(ours), max(ours)],
    "start to end of --help, ms": statistics.median(starts),
    "extract of all Reuters, s": whole_seconds, "extract of all Reuters, peak MB": whole_memory,
    "extract of all Reuters, words/s on all cores": reuters_words / whole_seconds,
    "add of all Reuters, s": add_seconds, "add of all Reuters, peak MB": add_memory,
    "add of all Reuters, articles/s": reuters_articles / add_seconds, "graph of all Reuters, MB": graph_size,
}
if peers:
    rate = statistics.median(p["words/s"] for p in peers)
    figures |= {
        "peer (spaCy small, one core), words/s": rate, "peer, peak MB": max(p["peakMB"] for p in peers),
        "times the peer's rate": statistics.median(ours) / rate,
        "peer's versions": subprocess.run([peer[0], "-m", "pip", "list", "--format", "freeze"], capture_output=True, text=True)
        .stdout.split(),
    }
    figures["peer's versions"] = [v for v in figures["peer's versions"] if re.match(r"(spacy|en_core|en-core|textacy)", v)]


def shown(value):
    if isinstance(value, list):
        return ", ".join(map(shown, value))
    return f"{value:,.1f}" if isinstance(value, float) and value < 100 else f"{value:,.0f}" if isinstance(value, float) else str(value)


text = "".join(f"{name:<46} {shown(value)}\n" for name, value in figures.items())
with open(report, "w") as file:
    file.write(text)
with open(os.path.splitext(report)[0] + ".json", "w") as file:
    json.dump(figures, file, indent=1)
print(text, end="")
