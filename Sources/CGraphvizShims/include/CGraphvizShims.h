#ifndef C_GRAPHVIZ_SHIMS_H
#define C_GRAPHVIZ_SHIMS_H

#include <stddef.h>

/// How a call of `graphviz_run` ended.
enum graphviz_outcome {
  /// The output is what was asked for.
  GRAPHVIZ_DONE = 0,
  /// The output is Graphviz's complaint.
  GRAPHVIZ_REFUSED = 1,
  /// It took longer than allowed and was stopped.
  GRAPHVIZ_TIMED_OUT = 2,
  /// The process that drew died.
  GRAPHVIZ_CRASHED = 3,
  /// No process or pipe could be had; the output says why.
  GRAPHVIZ_UNAVAILABLE = 4,
};

/// Lays out the graph `dot` (NUL-terminated DOT) with the engine `layout` and writes it as `format`, within `seconds`.
///
/// `format` is one of Graphviz's own (`svg`, `png`, `pdf`, …) or `placement`, a line for each node and edge:
///
///     n <name> <centre x> <centre y> <width> <height> <corner x> <corner y> …
///     e <id> <start tip?> <x> <y> <end tip?> <x> <y> <points> <x> <y> …
///
/// in points, y upwards; corners count from the centre, and an ellipse has none. An edge of several Bézier curves has a
/// line for each.
/// On return `*output` is a block for the caller to `free`, or NULL, and `*length` its size in bytes.
enum graphviz_outcome graphviz_run(
    const char *dot, const char *layout, const char *format, double seconds, char **output, size_t *length);

/// Number of nodes in the graph `dot` as libcgraph reads it, or -1 where it cannot read it.
///
/// For tests and fuzzing: in a child process, because a child of `graphviz_run` that is born while libcgraph reads here would
/// inherit it half-way.
int graphviz_count_nodes(const char *dot);

#endif
