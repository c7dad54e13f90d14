// swift-tools-version: 6.2
import PackageDescription

// Every target obeys the same rules; who may import whom is the `dependencies` of each (CONTRIBUTING, "The house").
let rules: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil, exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: rules)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource]? = nil
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: (name == "ArticleModel" ? [] : ["ArticleModel"]) + [.target(name: name), "TestSupport"]
      + dependencies,
    exclude: exclude, resources: resources, swiftSettings: rules)
}

var targets: [Target] = [
  .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
  .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
  .target(name: "CGraphvizShims", dependencies: ["CGraphviz"]),

  library("ArticleModel"),
  library("Reading", ["ArticleModel", "WordLists", "CArchive", "CXML"], resources: [.embedInCode("Resources")]),
  library("WordLists"),
  .target(name: "CKernels"),
  .target(name: "CEngineWeights"),
  library(
    "Language", ["ArticleModel", "WordLists", "CKernels", "CEngineWeights"], resources: [.embedInCode("Resources")],
    exclude: ["Resources/engine.weights", "Resources/engine-card.md", "Engine/README.md"]),
  .target(name: "CWordLists"),
  library("Knowledge", ["ArticleModel", "CWordLists", "WordLists"], exclude: ["Resources"]),
  .target(name: "CRelationWeights"),
  library(
    "Extraction", ["ArticleModel", "Language", "Knowledge", "WordLists", "CRelationWeights"],
    resources: [.embedInCode("Coreference/antecedents.tsv")],
    exclude: ["Resources", "Relations/Scoring/README.md"]),
  library("GraphStore", ["ArticleModel", "CSQLite"], resources: [.embedInCode("Resources")]),
  library("GraphRendering", ["ArticleModel", "CGraphvizShims"]),
  library(
    "Commands",
    ["ArticleModel", "Reading", "Language", "Knowledge", "Extraction", "GraphStore", "GraphRendering"]),
  .executableTarget(name: "entente", dependencies: ["Commands"], swiftSettings: rules),
  // Not shipped: prints what the training of the relation scorer learns from (Scripts/train-meaning).
  .executableTarget(
    name: "entente-candidates", dependencies: ["ArticleModel", "Reading", "Extraction"], swiftSettings: rules),
  // Not shipped: prints what Scripts/meaning/antecedents.py learns from.
  .executableTarget(
    name: "entente-antecedents", dependencies: ["ArticleModel", "Reading", "Extraction"], swiftSettings: rules),

  .target(name: "TestSupport", dependencies: ["ArticleModel"], path: "Tests/TestSupport", swiftSettings: rules),
  tests(of: "ArticleModel"),
  tests(of: "Reading", ["CArchive"]),
  tests(of: "Language", ["CKernels", "CEngineWeights", "WordLists"], exclude: ["Engine/Vectors"]),
  tests(of: "Knowledge", ["WordLists"]),
  tests(of: "Extraction", ["Language", "Knowledge"]),
  tests(of: "GraphStore", ["CSQLite"]),
  tests(of: "GraphRendering", ["CGraphvizShims"], exclude: ["Snapshots"]),
  tests(of: "Commands", ["GraphStore"], exclude: ["CommandLine/Snapshots", "Printing/Snapshots"]),
  .testTarget(
    name: "EndToEndTests", dependencies: ["entente", "ArticleModel", "GraphStore", "TestSupport"], swiftSettings: rules),
]

// Where bytes from outside come in, as fuzzers feed them; CI replays their findings through the same functions.
targets += [
  .target(
    name: "FuzzDoors", dependencies: ["ArticleModel", "Reading", "GraphRendering", "CGraphvizShims", "TestSupport"],
    path: "Tests/Fuzz/Doors", swiftSettings: rules),
  .testTarget(
    name: "FuzzReplayTests", dependencies: ["FuzzDoors"], path: "Tests/Fuzz/Replay", swiftSettings: rules),
]

// The fuzzers themselves (Scripts/fuzz) have libFuzzer's main and no other, which an ordinary build could not link.
var fuzzers: [Product] = []
if Context.environment["ENTENTE_FUZZ"] == "1" {
  for door in ["HTML", "JSONLines", "CSV", "Archives", "DOTWriting"] {
    fuzzers.append(.executable(name: "Fuzz\(door)", targets: ["Fuzz\(door)"]))
    targets.append(
      .executableTarget(
        name: "Fuzz\(door)", dependencies: ["FuzzDoors"], path: "Tests/Fuzz/\(door)",
        swiftSettings: rules + [.unsafeFlags(["-parse-as-library"])]))
  }
}

let package = Package(
  name: "Entente",
  products: [
    .executable(name: "entente", targets: ["entente"])
  ] + fuzzers,
  targets: targets
)
