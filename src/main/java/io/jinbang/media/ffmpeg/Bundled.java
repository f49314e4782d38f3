package io.jinbang.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/**
 * The FFmpeg that comes with the product, unpacked once: into a directory beside its final place,
 * then moved there whole, so that a directory of the right name is always complete.
 */
final class Bundled {
  private static final String RESOURCE = "/native/ffmpeg.jar";
  private static final String INSIDE = "org/bytedeco/ffmpeg/";
  private static final List<String> STAND_INS =
      List.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0");
  private static final List<Path> SYSTEM =
      Stream.of(
              "/lib/x86_64-linux-gnu",
              "/usr/lib/x86_64-linux-gnu",
              "/lib/aarch64-linux-gnu",
              "/usr/lib/aarch64-linux-gnu",
              "/usr/lib64",
              "/lib64",
              "/usr/lib")
          .map(Path::of)
          .toList();

  private Bundled() {}

  /** The directory that holds {@code ffmpeg}, {@code ffprobe} and their libraries. */
  static Path unpacked(Path parent) {
    try {
      var resource = Bundled.class.getResource(RESOURCE);
      if (resource == null) {
        throw new FfmpegFailed(
            "程序包里没有 FFmpeg；请用环境变量 JINBANG_FFMPEG 指出已安装的 ffmpeg（8.0 或更高）",
            "No FFmpeg is bundled; set JINBANG_FFMPEG to an installed ffmpeg, 8.0 or newer");
      }
      var size = resource.openConnection().getContentLengthLong();
      var home = parent.resolve("ffmpeg-" + Long.toHexString(size));
      if (!Files.isDirectory(home)) {
        Files.createDirectories(parent);
        unpack(Files.createTempDirectory(parent, ".ffmpeg"), home);
      }
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path fresh, Path home) throws IOException {
    try (var resource = Bundled.class.getResourceAsStream(RESOURCE)) {
      extract(resource == null ? InputStream.nullInputStream() : resource, fresh);
    }
    standIns(fresh);
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      Workshop.delete(fresh);
    }
  }

  private static void extract(InputStream jar, Path into) throws IOException {
    try (var zip = new ZipInputStream(jar)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (entry.getName().startsWith(INSIDE) && !name.isEmpty() && !name.startsWith("libjni")) {
          var file = into.resolve(name);
          Files.copy(zip, file);
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }

  private static void standIns(Path into) throws IOException {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return;
    }
    var machine = System.getProperty("os.arch", "").equals("aarch64") ? 183 : 62;
    for (var name : STAND_INS) {
      if (SYSTEM.stream().noneMatch(each -> Files.exists(each.resolve(name)))) {
        Files.write(into.resolve(name), ElfStub.make(name, machine));
      }
    }
  }
}
