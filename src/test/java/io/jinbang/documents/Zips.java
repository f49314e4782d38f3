package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** ZIP files as no honest program writes them. */
final class Zips {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int count;
  int flags;
  int mode;
  long declared = -1;

  static Zips zip() {
    return new Zips();
  }

  Zips with(String name, String text) {
    return with(name, text.getBytes(UTF_8));
  }

  Zips with(String name, byte[] bytes) {
    var at = body.size();
    var packed = deflated(bytes);
    body.writeBytes(header(0x04034b50, name, bytes, packed, at, false));
    body.writeBytes(packed);
    return again(name, bytes, packed, at);
  }

  /** One more name for bytes that stand at another's place. */
  Zips again(String name, byte[] bytes, byte[] packed, int at) {
    directory.writeBytes(header(0x02014b50, name, bytes, packed, at, true));
    count++;
    flags = 0;
    mode = 0;
    declared = -1;
    return this;
  }

  static byte[] deflated(byte[] bytes) {
    try (var deflater = new Deflater(9, true)) {
      deflater.setInput(bytes);
      deflater.finish();
      var out = new ByteArrayOutputStream();
      var chunk = new byte[65_536];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    }
  }

  private byte[] header(
      int sign, String name, byte[] bytes, byte[] packed, int at, boolean central) {
    var crc = new CRC32();
    crc.update(bytes);
    var letters = name.getBytes(UTF_8);
    var out = ByteBuffer.allocate((central ? 46 : 30) + letters.length);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(sign);
    if (central) {
      out.putShort((short) 0x0314);
    }
    out.putShort((short) 20).putShort((short) flags).putShort((short) 8).putInt(0x210000);
    out.putInt((int) crc.getValue()).putInt(packed.length);
    out.putInt((int) (declared < 0 ? bytes.length : declared));
    out.putShort((short) letters.length).putShort((short) 0);
    if (central) {
      out.putShort((short) 0).putShort((short) 0).putShort((short) 0);
      out.putInt(mode << 16).putInt(at);
    }
    return out.put(letters).array();
  }

  byte[] bytes() {
    return bytes(count);
  }

  byte[] bytes(int countSaid) {
    var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(0x06054b50).putInt(0).putShort((short) countSaid).putShort((short) countSaid);
    end.putInt(directory.size()).putInt(body.size()).putShort((short) 0);
    var all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes(directory.toByteArray());
    all.writeBytes(end.array());
    return all.toByteArray();
  }
}
