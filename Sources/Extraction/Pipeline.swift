internal import ArticleModel

/// What one stage leaves for the next.
package enum Layer: String, Sendable {
  /// `Draft.entities`, with every mention by name, demonym and metonym.
  case names
  /// `Draft.attributions`: who says what, as words.
  case attributions
  /// Mentions by pronoun and description, added to `Draft.entities`.
  case coreference
  /// `Draft.statements`: attributions whose speakers and mentions are entities.
  case statements
  /// `Draft.relations`: ties and acts.
  case relations
}

/// A stage of the pipeline: reads the layers that it requires and fills the ones that it provides.
package protocol Stage: Sendable {
  /// Name, as errors print it.
  static var name: String { get }
  /// Layers that must be there before it runs.
  static var requires: [Layer] { get }
  /// Layers that are there after it has run.
  static var provides: [Layer] { get }
  /// Does the stage's work on one document.
  func run(on draft: inout Draft)
}

/// A pipeline wired wrongly.
package enum PipelineError: Error, Equatable {
  /// No earlier stage provides what a stage needs.
  case missing(Layer, neededBy: String)
}

/// Stages in the order in which they run; one wired wrongly cannot be built.
package struct Pipeline: Sendable {
  private let stages: [any Stage]

  package init(_ stages: [any Stage]) throws(PipelineError) {
    var ready: Set<Layer> = []
    for stage in stages {
      let kind = type(of: stage)
      for layer in kind.requires where !ready.contains(layer) {
        throw PipelineError.missing(layer, neededBy: kind.name)
      }
      ready.formUnion(kind.provides)
    }
    self.stages = stages
  }

  package func run(on draft: inout Draft) {
    for stage in stages { stage.run(on: &draft) }
  }
}
