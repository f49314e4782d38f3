package io.jinbang.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals small secrets before they go into the database: AES-256-GCM (NIST SP 800-38D) with a random
 * nonce of 96 bits. The keys lie outside the database, in {@code secrets/vault} of the home folder,
 * one a line: the last one seals, all of them open, so that a key is changed by adding a line. A
 * backup without that file holds no such secret that anybody could read.
 */
@Component
public class Sealing {
  private static final String MARK = "sealed:1:";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Map<String, byte[]> keys;
  private final String current;
  private final SecureRandom random = new SecureRandom();

  /** A machine that serves no pages has no keys: what it sealed nobody else could open. */
  Sealing(Home home, Machine machine) {
    keys = machine.web() ? read(home.folder("secrets").resolve("vault")) : Map.of();
    current = keys.keySet().stream().reduce((_, last) -> last).orElse("here");
  }

  private static Map<String, byte[]> read(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      var keys = new LinkedHashMap<String, byte[]>();
      for (var line : Files.readAllLines(file)) {
        var parts = line.strip().split(" ", 2);
        if (parts.length == 2) {
          keys.put(parts[0], Base64.getDecoder().decode(parts[1]));
        }
      }
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the keys for sealing", e);
    }
  }

  /** Readable by nobody else from its first byte on. */
  private static void create(Path file) throws IOException {
    var random = new SecureRandom();
    var name = new byte[4];
    var key = new byte[KEY];
    random.nextBytes(name);
    random.nextBytes(key);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, mode);
    Files.writeString(
        file,
        HexFormat.of().formatHex(name) + " " + Base64.getEncoder().encodeToString(key) + "\n");
  }

  public static boolean isSealed(String value) {
    return value.startsWith(MARK);
  }

  /**
   * @param place where it is kept, such as an entry and a field; it opens there only
   */
  public String seal(String plain, String place) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed =
        run(Cipher.ENCRYPT_MODE, current, nonce, place, plain.getBytes(StandardCharsets.UTF_8));
    var bytes = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    return MARK + current + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @throws IllegalStateException where it was changed, moved, or sealed with a key that is gone
   */
  public String open(String sealed, String place) {
    var parts = sealed.substring(MARK.length()).split(":", 2);
    var bytes = Base64.getUrlDecoder().decode(parts[1]);
    var nonce = Arrays.copyOf(bytes, NONCE);
    var rest = Arrays.copyOfRange(bytes, NONCE, bytes.length);
    return new String(
        run(Cipher.DECRYPT_MODE, parts[0], nonce, place, rest), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, String key, byte[] nonce, String place, byte[] input) {
    var bytes = keys.get(key);
    if (bytes == null) {
      throw new IllegalStateException("there is no sealing key " + key);
    }
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this cannot be opened or sealed", e);
    }
  }
}
