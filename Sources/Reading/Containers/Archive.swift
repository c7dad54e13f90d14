internal import CArchive
internal import Glibc

/// An archive or a compressed file, read through libarchive; owns its handle.
///
/// Nothing is ever written: members are streams of bytes, and their names are labels.
final class Archive: ByteSource {
  /// A file inside an archive.
  struct Member {
    /// Its name as the archive tells it; empty where it tells none.
    let name: String
    let isEncrypted: Bool
  }

  /// What happened instead of a member.
  enum Problem: Error {
    /// The archive cannot be read any further.
    case fatal(ReadingError)
    /// One member is damaged.
    case member(ReadingError)
  }

  /// Where the member lies that is being read: what its errors name.
  var place: Origin

  private let handle: OpaquePointer
  private let feed: Feed
  private let locale = UTF8Locale()
  private let origin: Origin
  private let expansion: Expansion
  /// Whether the bytes are a compressed file that is no archive.
  private(set) var isBare = false
  /// Whether skipping a member costs as much as reading it, as in a compressed tar.
  private var skipsByReading = false

  /// Opens what `source` holds; `.zip` and `.7z` want one that can seek.
  init(_ source: any ByteSource, at origin: Origin, expansion: Expansion) throws(ReadingError) {
    guard let handle = archive_read_new() else { throw origin.error("cannot be unpacked", "free some memory") }
    self.handle = handle
    self.origin = origin
    place = origin
    self.expansion = expansion
    feed = Feed(source)
    archive_read_support_filter_gzip(handle)
    archive_read_support_filter_bzip2(handle)
    archive_read_support_filter_xz(handle)
    archive_read_support_filter_lzma(handle)
    archive_read_support_filter_zstd(handle)
    archive_read_support_format_tar(handle)
    archive_read_support_format_zip(handle)
    archive_read_support_format_7zip(handle)
    archive_read_support_format_raw(handle)
    archive_read_support_format_empty(handle)
    archive_read_set_read_callback(handle, readFeed)
    if source is any SeekableSource { archive_read_set_seek_callback(handle, seekFeed) }
    archive_read_set_callback_data(handle, Unmanaged.passUnretained(feed).toOpaque())
    guard locale.use({ archive_read_open1(handle) }) == ARCHIVE_OK else { throw failure(at: origin) }
  }

  deinit { archive_read_free(handle) }

  /// The next file in the archive, passing over folders and links; nil at the end.
  func nextMember() throws(Problem) -> Member? {
    while true {
      if skipsByReading {
        // libarchive would skip without a bound: a tar of a few megabytes can hide terabytes in a member nobody wants.
        do throws(ReadingError) {
          while try !read(upTo: 1 << 16).isEmpty {}
        } catch {
          if expansion.isSpent { throw .fatal(error) }
        }
      }
      skipsByReading = false
      var entry: OpaquePointer?
      place = origin
      switch locale.use({ archive_read_next_header(handle, &entry) }) {
      case ARCHIVE_EOF: return nil
      case ARCHIVE_OK, ARCHIVE_WARN: break
      case ARCHIVE_RETRY, ARCHIVE_FAILED: throw .member(failure(at: origin))
      default: throw .fatal(failure(at: origin))
      }
      isBare = archive_format(handle) == ARCHIVE_FORMAT_RAW
      skipsByReading = archive_filter_count(handle) > 1
      guard isBare || UInt32(archive_entry_filetype(entry)) == Self.regularFile else { continue }
      return Member(name: locale.use { name(of: entry) }, isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }
  }

  /// Reads the member that came last.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = archive_read_data(handle, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw failure(at: place) }
    try expansion.add(count, at: place.shown)
    return count
  }

  /// `AE_IFREG`, a macro that does not reach Swift.
  private static let regularFile: UInt32 = 0o100000

  private func name(of entry: OpaquePointer?) -> String {
    if let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) {
      return Text.withoutControls(String(cString: name))
    }
    return ""
  }

  private func failure(at origin: Origin) -> ReadingError {
    if let problem = feed.problem { return problem }
    let reason = archive_error_string(handle).map { String(cString: $0) } ?? "unknown damage"
    if reason.contains("ncrypted") || reason.contains("assphrase") {
      return origin.encrypted
    }
    return origin.error(
      "is damaged or not an archive (\(Text.collapsed(reason)))", "fetch it again, or unpack it and add the folder")
  }
}

extension Origin {
  /// What is said about anything behind a password.
  var encrypted: ReadingError { error("is encrypted", "unpack it with its password and add the folder") }
}

/// The locale in which libarchive turns names into UTF-8: a program starts in one of ASCII, where it drops them.
///
/// It is set for the calling thread alone, and only while libarchive works.
private final class UTF8Locale {
  private let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  deinit { if let locale { freelocale(locale) } }

  func use<Result>(_ work: () -> Result) -> Result {
    guard let locale else { return work() }
    let before = uselocale(locale)
    defer { uselocale(before) }
    return work()
  }
}

/// What libarchive's callbacks work on: the source, a buffer, and the error that the source threw.
private final class Feed {
  let source: any ByteSource
  var problem: ReadingError?
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  init(_ source: any ByteSource) { self.source = source }

  deinit { buffer.deallocate() }
}

private func readFeed(
  _ handle: OpaquePointer?, _ data: UnsafeMutableRawPointer?, _ bytes: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> la_ssize_t {
  guard let data else { return la_ssize_t(ARCHIVE_FATAL) }
  let feed = Unmanaged<Feed>.fromOpaque(data).takeUnretainedValue()
  do throws(ReadingError) {
    let count = try feed.source.read(into: feed.buffer)
    bytes?.pointee = UnsafeRawPointer(feed.buffer.baseAddress)
    return count
  } catch {
    feed.problem = error
    return la_ssize_t(ARCHIVE_FATAL)
  }
}

private func seekFeed(
  _ handle: OpaquePointer?, _ data: UnsafeMutableRawPointer?, _ offset: la_int64_t, _ whence: CInt
) -> la_int64_t {
  guard let data else { return la_int64_t(ARCHIVE_FATAL) }
  let feed = Unmanaged<Feed>.fromOpaque(data).takeUnretainedValue()
  guard let source = feed.source as? any SeekableSource else { return la_int64_t(ARCHIVE_FATAL) }
  let base =
    switch whence {
    case 1: source.position
    case 2: source.size
    default: 0
    }
  let (target, overflow) = base.addingReportingOverflow(Int(offset))
  guard !overflow, target >= 0 else { return la_int64_t(ARCHIVE_FATAL) }
  do throws(ReadingError) {
    try source.seek(to: target)
    return la_int64_t(source.position)
  } catch {
    feed.problem = error
    return la_int64_t(ARCHIVE_FATAL)
  }
}
