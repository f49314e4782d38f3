package io.jinbang.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.mail.mime.MimeReading.Oddity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeReaderTests {
  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  private MimeReading read(byte[] message) throws IOException {
    return read(message, Limits.USUAL);
  }

  private MimeReading read(byte[] message, Limits limits) throws IOException {
    var file = Files.write(folder.resolve("message"), message);
    return MimeReader.read(file, folder.resolve("parts"), limits);
  }

  private MimeReading read(String message) throws IOException {
    return read(message.replace("\n", "\r\n").getBytes(UTF_8));
  }

  /** A message with one attachment whose header lines these are. */
  private static String attached(String lines, String body) {
    return """
    From: =?utf-8?B?6IGU57uc5ZGYMDE=?= <Unit01@Example.org>
    To: call+short-video@example.org, other@example.org
    Subject: =?gb18030?B?%s?=
    Message-ID: <m1@example.org>
    Content-Type: multipart/mixed; boundary="b1"

    preamble
    --b1
    Content-Type: text/plain; charset=utf-8

    你好
    --b1
    %s

    %s
    --b1--
    epilogue
    """
        .formatted(Base64.getEncoder().encodeToString("推荐表".getBytes(GBK)), lines, body);
  }

  @Test
  void a_usual_message_is_read_whole() throws Exception {
    var bytes = "示例作品,主题\r\n".getBytes(UTF_8);
    var reading =
        read(
            attached(
                """
                Content-Type: text/csv; name="a.csv"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="a.csv\"\
                """,
                Base64.getEncoder().encodeToString(bytes)));

    assertThat(reading.from()).isEqualTo("unit01@example.org");
    assertThat(reading.to()).containsExactly("call+short-video@example.org", "other@example.org");
    assertThat(reading.subject()).isEqualTo("推荐表");
    assertThat(reading.messageId()).isEqualTo("m1@example.org");
    assertThat(reading.text()).isEqualTo("你好");
    assertThat(reading.automatic()).isFalse();
    assertThat(reading.oddities()).isEmpty();
    assertThat(reading.parts()).hasSize(1);
    var part = reading.parts().getFirst();
    assertThat(part.name()).isEqualTo("a.csv");
    assertThat(part.ending()).isEqualTo("csv");
    assertThat(part.file()).hasBinaryContent(bytes);
  }

  @Test
  void names_come_in_every_way_programs_write_them() throws Exception {
    var zh = "推荐表.xlsx";
    var b64 = Base64.getEncoder().encodeToString(zh.getBytes(GBK));
    assertThat(name("filename=\"=?gb2312?B?" + b64 + "?=\"")).isEqualTo(zh);
    assertThat(name("filename*=UTF-8''%E6%8E%A8%E8%8D%90%E8%A1%A8.xlsx")).isEqualTo(zh);
    assertThat(
            name(
                "filename*0*=UTF-8''%E6%8E%A8%E8;\n filename*1*=%8D%90%E8%A1%A8;\n"
                    + " filename*2=.xlsx"))
        .isEqualTo(zh);
    assertThat(name("filename=\"" + zh + "\"")).isEqualTo(zh); // raw UTF-8
    assertThat(name("filename=unquoted.xlsx")).isEqualTo("unquoted.xlsx");
    assertThat(name("filename=\"../../etc/passwd.xlsx\"")).isEqualTo("passwd.xlsx");
    assertThat(name("filename=\"C:\\\\Users\\\\a\\\\b.xlsx\"")).isEqualTo("b.xlsx");
    assertThat(name("filename*=UTF-8''a%00b%0d%0a%E2%80%AE.xlsx")).isEqualTo("ab.xlsx");
    assertThat(name("filename=\"" + "长".repeat(300) + ".xlsx\"")).hasSize(150).endsWith(".xlsx");
    assertThat(name("filename=\"..\"")).isEqualTo("part-2");
  }

  private String name(String parameter) throws IOException {
    return read(attached("Content-Disposition: attachment; " + parameter, "x"))
        .parts()
        .getFirst()
        .name();
  }

  @Test
  void a_raw_gbk_name_and_body_are_read_whatever_was_declared() throws Exception {
    var message = new ByteArrayOutputStream();
    message.writeBytes(
        "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
            .getBytes(UTF_8));
    message.writeBytes(
        "Content-Type: text/plain; charset=utf-8\r\n\r\n您好，附上推荐表\r\n--b\r\n".getBytes(GBK));
    message.writeBytes(
        "Content-Disposition: attachment; filename=\"推荐表.docx\"\r\n\r\nx\r\n--b--\r\n"
            .getBytes(GBK));
    var reading = read(message.toByteArray());

    assertThat(reading.text()).isEqualTo("您好，附上推荐表");
    assertThat(reading.parts().getFirst().name()).isEqualTo("推荐表.docx");
  }

  @Test
  void utf_8_declared_as_gbk_is_utf_8() {
    assertThat(Charsets.decode("示例单位".getBytes(UTF_8), "gb2312")).isEqualTo("示例单位");
    assertThat(Charsets.decode("示例单位".getBytes(GBK), "utf-8")).isEqualTo("示例单位");
    assertThat(Charsets.decode("联通".getBytes(GBK), "")).isEqualTo("联通");
    assertThat(Charsets.decode("日本".getBytes(Charset.forName("Shift_JIS")), "shift_jis"))
        .isEqualTo("日本");
    assertThat(Charsets.decode("x".getBytes(UTF_8), "no-such-charset")).isEqualTo("x");
  }

  @Test
  void a_character_cut_between_two_encoded_words_is_put_together() {
    var bytes = "推荐".getBytes(UTF_8);
    var one = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 4));
    var two = Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, 4, 6));
    assertThat(Words.decode("=?utf-8?B?" + one + "?= =?utf-8?B?" + two + "?= end"))
        .isEqualTo("推荐 end");
    assertThat(Words.decode("=?utf-8?Q?a_b=E6=8E=A8?=")).isEqualTo("a b推");
    assertThat(Words.decode("=?utf-8?B?broken")).isEqualTo("=?utf-8?B?broken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Precedence: bulk",
        "List-Id: <list.example.org>",
        "From: MAILER-DAEMON@example.org",
        "From: no-reply@example.org",
        "Return-Path: <>",
        "Content-Type: multipart/report; boundary=x"
      })
  void what_a_program_sent_is_known(String line) throws Exception {
    assertThat(read(line + "\n\nhello\n").automatic()).isTrue();
    assertThat(read("Auto-Submitted: no\nFrom: a@example.org\n\nhello\n").automatic()).isFalse();
  }

  @Test
  void what_only_a_person_can_open_is_named() throws Exception {
    assertThat(
            read(attached("Content-Type: application/ms-tnef; name=winmail.dat", "x")).oddities())
        .containsExactly(Oddity.WRAPPED);
    assertThat(read(attached("Content-Type: message/rfc822", "From: b@x.org\n\ny")).oddities())
        .containsExactly(Oddity.FORWARDED);
    assertThat(
            read(attached("Content-Type: application/pkcs7-mime; name=smime.p7m", "x")).oddities())
        .containsExactly(Oddity.ENCRYPTED);
    assertThat(read("From: a@x.org\n\n-----BEGIN PGP MESSAGE-----\nabc\n").oddities())
        .containsExactly(Oddity.ENCRYPTED);
  }

  @Test
  void a_bomb_of_nesting_stops_at_ten() throws Exception {
    var message = new StringBuilder("From: a@example.org\n");
    for (var i = 0; i < 5000; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n");
      message.append("--b").append(i).append('\n');
    }
    var reading = read(message.toString());
    assertThat(reading.oddities()).contains(Oddity.TOO_DEEP);
    assertThat(reading.parts()).isEmpty();
  }

  @Test
  void a_bomb_of_parts_stops_at_two_hundred() throws Exception {
    var message =
        "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Disposition: attachment\n\nx\n".repeat(100_000)
            + "--b--\n";
    var reading = read(message);
    assertThat(reading.parts()).hasSize(200);
    assertThat(reading.oddities()).containsExactly(Oddity.TOO_MANY_PARTS);
  }

  @Test
  void a_bomb_of_bytes_stops_at_the_limit() throws Exception {
    var message = attached("Content-Disposition: attachment; filename=a.bin", "x".repeat(10_000));
    var reading = read(message.getBytes(UTF_8), new Limits(10, 200, 5000));
    assertThat(reading.parts().getFirst().size()).isLessThan(5000);
    assertThat(reading.oddities()).containsExactly(Oddity.TOO_LARGE);
  }

  @Test
  void a_header_without_end_is_no_burden() throws Exception {
    var reading =
        read(
            "From: a@example.org\nSubject: 好\nX-Long: "
                + ("y".repeat(900) + "\n ").repeat(5000)
                + "z\nTo: "
                + "someone@example.org, ".repeat(10_000)
                + "\n\nbody\n");
    assertThat(reading.from()).isEqualTo("a@example.org");
    assertThat(reading.text()).isEqualTo("body");
  }

  @Test
  void ten_thousand_recipients_are_read_as_far_as_anybody_needs() throws Exception {
    var to = new StringBuilder("To: call+tag@example.org");
    for (var i = 0; i < 10_000; i++) {
      to.append(",\n r").append(i).append("@example.org");
    }
    assertThat(read("From: a@example.org\n" + to + "\n\nx\n").to())
        .hasSize(200)
        .startsWith("call+tag@example.org");
  }

  @Test
  void headers_cannot_be_injected_through_encoded_words() throws Exception {
    var evil = Base64.getEncoder().encodeToString("标题\r\nBcc: victim@example.org".getBytes(UTF_8));
    var reading =
        read(
            "From: \"a@evil.example <\" <b@example.org>\nSubject: =?utf-8?B?" + evil + "?=\n\nx\n");
    assertThat(reading.subject()).isEqualTo("标题 Bcc: victim@example.org");
    assertThat(reading.from()).isEqualTo("b@example.org");
    assertThat(read("From: a@example.org\r\nBcc: c@example.org\n\nx").from())
        .isEqualTo("a@example.org");
  }

  @Test
  void a_message_cut_short_keeps_what_there_is() throws Exception {
    var whole = attached("Content-Disposition: attachment; filename=a.bin", "some bytes");
    var reading = read(whole.substring(0, whole.indexOf("--b1--")));
    assertThat(reading.oddities()).containsExactly(Oddity.CUT_SHORT);
    assertThat(reading.parts().getFirst().file()).hasContent("some bytes");
  }

  @Test
  void quoted_printable_and_binary_bodies_come_out_byte_for_byte() throws Exception {
    var quoted =
        read(
            attached(
                "Content-Transfer-Encoding: quoted-printable\n"
                    + "Content-Disposition: attachment; filename=q",
                "a=E6=8E=A8b=\nc =\nd=3D  \ne="));
    assertThat(quoted.parts().getFirst().file()).hasBinaryContent("a推bc d=\r\ne".getBytes(UTF_8));
    var raw = new byte[70_000];
    new Random(1).nextBytes(raw);
    var message = new ByteArrayOutputStream();
    message.writeBytes(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment\r\n\r\n"
            .getBytes(ISO_8859_1));
    message.writeBytes(raw);
    message.writeBytes("\r\n--b--\r\n".getBytes(ISO_8859_1));
    assertThat(read(message.toByteArray()).parts().getFirst().file()).hasBinaryContent(raw);
  }
}
