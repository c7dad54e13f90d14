import CArchive
import Glibc

/// Makes archives in memory.
enum MadeArchive {
  enum Kind { case zip, tar, tarGzip, sevenZip }
  enum Filter { case gzip, xz, zstd, bzip2 }

  /// An archive of the given members, in order.
  static func bytes(_ kind: Kind, _ members: [(name: String, bytes: [UInt8])], password: String? = nil) -> [UInt8] {
    write { archive in
      switch kind {
      case .zip: archive_write_set_format_zip(archive)
      case .tar: archive_write_set_format_ustar(archive)
      case .tarGzip:
        archive_write_set_format_ustar(archive)
        archive_write_add_filter_gzip(archive)
      case .sevenZip: archive_write_set_format_7zip(archive)
      }
      if let password {
        archive_write_set_options(archive, "zip:encryption=traditional")
        archive_write_set_passphrase(archive, password)
      }
    } members: {
      members
    }
  }

  static func zip(_ members: [(name: String, text: String)]) -> [UInt8] {
    bytes(.zip, members.map { ($0.name, Array($0.text.utf8)) })
  }

  /// One compressed file that is no archive.
  static func compressed(_ filter: Filter, _ bytes: [UInt8]) -> [UInt8] {
    write { archive in
      archive_write_set_format_raw(archive)
      switch filter {
      case .gzip: archive_write_add_filter_gzip(archive)
      case .xz: archive_write_add_filter_xz(archive)
      case .zstd: archive_write_add_filter_zstd(archive)
      case .bzip2: archive_write_add_filter_bzip2(archive)
      }
    } members: {
      [("data", bytes)]
    }
  }

  private static func write(
    _ setUp: (OpaquePointer?) -> Void, members: () -> [(name: String, bytes: [UInt8])]
  ) -> [UInt8] {
    let members = members()
    // Names are written in the encoding of the thread's locale.
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    setUp(archive)
    archive_write_set_bytes_per_block(archive, 1)
    var used = 0
    let room = members.reduce(1 << 16) { $0 + 2 * $1.bytes.count + 2048 }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
    defer { buffer.deallocate() }
    archive_write_open_memory(archive, buffer.baseAddress, room, &used)
    for (name, bytes) in members {
      let entry = archive_entry_new()
      archive_entry_set_pathname_utf8(entry, name)
      archive_entry_set_filetype(entry, 0o100000)
      archive_entry_set_perm(entry, 0o644)
      archive_entry_set_size(entry, Int64(bytes.count))
      archive_write_header(archive, entry)
      bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
      archive_entry_free(entry)
    }
    archive_write_close(archive)
    return Array(buffer[..<used])
  }
}
