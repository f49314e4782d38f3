package io.jinbang.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this machine is called. */
final class Hostname {
  private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

  private Hostname() {}

  static String ofThis() {
    try {
      return Files.readString(KERNEL).strip();
    } catch (IOException notLinux) {
      return asked();
    }
  }

  private static String asked() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
