// For pipe2.
#define _GNU_SOURCE

#include "CGraphvizShims.h"

#include <errno.h>
#include <fcntl.h>
#include <gvc.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// Graphviz keeps its state in global variables (two threads with graphs of their own crash), can need minutes for an
// unlucky graph and offers no way to stop it. So it never runs in this process: each picture is drawn by a forked
// child, which shares nothing with its siblings, is killed when its time is up, and takes only itself along when it
// crashes. The child runs nothing but C; glibc keeps malloc usable in it whatever the parent's other threads do, and
// should a lock of another library be held at the moment of the fork, the time limit ends the wait.

// --- the child ---

static char complaint[1024];

static int complain(char *message) {
  size_t used = strlen(complaint);
  snprintf(complaint + used, sizeof complaint - used, "%s", message);
  return 0;
}

static void write_all(int out, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(out, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);
    bytes += written;
    count -= (size_t)written;
  }
}

static void write_edge(FILE *out, Agedge_t *edge) {
  char *id = agget(edge, "id");
  splines *route = ED_spl(edge);
  if (!id || !route) return;
  for (int i = 0; i < route->size; i++) {
    bezier *curve = &route->list[i];
    fprintf(
        out, "e %s %d %.3f %.3f %d %.3f %.3f %d", id, curve->sflag != 0, curve->sp.x, curve->sp.y, curve->eflag != 0,
        curve->ep.x, curve->ep.y, curve->size);
    for (int p = 0; p < curve->size; p++) fprintf(out, " %.3f %.3f", curve->list[p].x, curve->list[p].y);
    fputc('\n', out);
  }
}

static void write_placement(int out, Agraph_t *graph) {
  char *text = NULL;
  size_t length = 0;
  FILE *memory = open_memstream(&text, &length);
  if (!memory) _exit(1);
  for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
    fprintf(
        memory, "n %s %.3f %.3f %.3f %.3f", agnameof(node), ND_coord(node).x, ND_coord(node).y, ND_width(node) * 72,
        ND_height(node) * 72);
    polygon_t *outline = ND_shape_info(node);
    for (int i = 0; outline && outline->sides > 2 && i < outline->sides; i++)
      fprintf(memory, " %.3f %.3f", outline->vertices[i].x, outline->vertices[i].y);
    fputc('\n', memory);
    for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge)) write_edge(memory, edge);
  }
  fclose(memory);
  write_all(out, text, length);
}

static const char *draw(int out, const char *dot, const char *layout, const char *format) {
  GVC_t *context = gvContext();
  Agraph_t *graph = agmemread(dot);
  if (!graph) return "the graph cannot be read";
  if (gvLayout(context, graph, layout) != 0) return "the layout failed";
  if (strcmp(format, "placement") == 0) {
    write_all(out, "+", 1);
    write_placement(out, graph);
    return NULL;
  }
  char *bytes = NULL;
  unsigned int length = 0;
  if (gvRenderData(context, graph, format, &bytes, &length) != 0 || !bytes) return "the drawing failed";
  write_all(out, "+", 1);
  write_all(out, bytes, length);
  return NULL;
}

static void run_child(int out, const char *dot, const char *layout, const char *format, double seconds)
    __attribute__((noreturn));

static void run_child(int out, const char *dot, const char *layout, const char *format, double seconds) {
  // The parent's handlers are not for the child: Ctrl-C ends it at once, and so does the end of the parent.
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGALRM, SIG_DFL);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  alarm((unsigned)seconds + 2);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // Fontconfig and Pango print what they miss; what matters comes through the pipe.
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) {
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
  }
  setlocale(LC_NUMERIC, "C");
  agseterrf(complain);
  const char *failure = draw(out, dot, layout, format);
  if (failure) {
    write_all(out, "-", 1);
    write_all(out, failure, strlen(failure));
    if (complaint[0]) {
      write_all(out, ": ", 2);
      write_all(out, complaint, strlen(complaint));
    }
  }
  _exit(0);
}

// --- the parent ---

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

struct bytes {
  char *start;
  size_t count;
  size_t capacity;
};

static int append(struct bytes *bytes, const char *more, size_t count) {
  if (bytes->count + count > bytes->capacity) {
    size_t capacity = (bytes->count + count) * 2;
    char *grown = realloc(bytes->start, capacity);
    if (!grown) return -1;
    bytes->start = grown;
    bytes->capacity = capacity;
  }
  memcpy(bytes->start + bytes->count, more, count);
  bytes->count += count;
  return 0;
}

/// Reads `in` to its end into `bytes`: 0 at the end, 1 when time is up first, -1 on failure.
static int read_all(int in, double deadline, struct bytes *bytes) {
  char buffer[65536];
  for (;;) {
    double left = deadline - now();
    if (left <= 0) return 1;
    struct pollfd wait = {.fd = in, .events = POLLIN};
    int ready = poll(&wait, 1, (int)(left * 1000) + 1);
    if (ready < 0 && errno != EINTR) return -1;
    if (ready <= 0) continue;
    ssize_t count = read(in, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -1;
    if (count == 0) return 0;
    if (append(bytes, buffer, (size_t)count) != 0) return -1;
  }
}

static enum graphviz_outcome unavailable(char **output, size_t *length) {
  *output = strdup(strerror(errno));
  *length = *output ? strlen(*output) : 0;
  return GRAPHVIZ_UNAVAILABLE;
}

enum graphviz_outcome graphviz_run(
    const char *dot, const char *layout, const char *format, double seconds, char **output, size_t *length) {
  *output = NULL;
  *length = 0;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return unavailable(output, length);
  pid_t child = fork();
  if (child < 0) {
    enum graphviz_outcome outcome = unavailable(output, length);
    close(ends[0]);
    close(ends[1]);
    return outcome;
  }
  if (child == 0) {
    close(ends[0]);
    run_child(ends[1], dot, layout, format, seconds);
  }
  close(ends[1]);
  struct bytes bytes = {NULL, 0, 0};
  int end = read_all(ends[0], now() + seconds, &bytes);
  close(ends[0]);
  if (end != 0) kill(child, SIGKILL);
  int status = 0;
  pid_t waited;
  do waited = waitpid(child, &status, 0);
  while (waited < 0 && errno == EINTR);
  // Where the host program ignores SIGCHLD there is no status to be had; the first byte then decides alone.
  int clean = waited != child || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
  if (end == 1) {
    free(bytes.start);
    return GRAPHVIZ_TIMED_OUT;
  }
  if (end != 0 || !clean || bytes.count == 0) {
    free(bytes.start);
    return GRAPHVIZ_CRASHED;
  }
  enum graphviz_outcome outcome = bytes.start[0] == '+' ? GRAPHVIZ_DONE : GRAPHVIZ_REFUSED;
  memmove(bytes.start, bytes.start + 1, bytes.count - 1);
  *output = bytes.start;
  *length = bytes.count - 1;
  return outcome;
}

// --- for tests ---

int graphviz_count_nodes(const char *dot) {
  int count = -1;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  pid_t child = fork();
  if (child == 0) {
    agseterr(AGMAX);
    Agraph_t *graph = agmemread(dot);
    if (graph) count = agnnodes(graph);
    write_all(ends[1], (const char *)&count, sizeof count);
    _exit(0);
  }
  close(ends[1]);
  if (child > 0) {
    if (read(ends[0], &count, sizeof count) != sizeof count) count = -1;
    waitpid(child, NULL, 0);
  }
  close(ends[0]);
  return count;
}
