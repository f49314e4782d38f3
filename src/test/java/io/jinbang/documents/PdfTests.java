package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.jinbang.shared.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTests {
  private PdfDocument pdf;

  @BeforeEach
  void fonts() {
    pdf = Pages.pdf();
  }

  /** 䶮 U+4DAE and 𣲗 U+23C97 are in few fonts; 见 长 门 马 火 水 share their shape with a radical. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "䶮、𣲗",
        "看见长江，门前马车；火与水，一人之力",
        "“引号”——破折号……《书名》〇",
        "Plain English, 1,234.50 (50%) & more"
      })
  void text_is_read_back_as_it_was_written(String text) throws Exception {
    for (var face : new String[] {"'Noto Serif SC'", "'Noto Sans SC'"}) {
      var body =
          "<p style=\"font-family: %1$s\">%2$s</p><p style=\"font-family: %1$s\"><b>%2$s</b></p>"
              .formatted(face, Xml.escape(text));
      try (var pages = render(body)) {
        assertThat(pages.text()).isEqualTo(Pages.flat(text + text));
        assertThat(pages.fonts()).hasSize(2).allMatch(PDFont::isEmbedded);
      }
    }
  }

  @Test
  void reading_back_needs_no_normalisation() throws Exception {
    try (var pages = render("<p>看见长江火与水䶮𣲗</p>")) {
      assertThat(new PDFTextStripper().getText(pages.document()).strip()).isEqualTo("看见长江火与水䶮𣲗");
    }
  }

  @Test
  void a_character_without_a_shape_becomes_a_square() throws Exception {
    assertThat(pdf.unprintable("听瓷 𣲗䶮ก")).containsExactly("ก");
    try (var pages = render("<p>听ก瓷</p>")) {
      assertThat(pages.text()).isEqualTo("听□瓷");
      assertThat(pages.fonts()).allMatch(PDFont::isEmbedded);
    }
  }

  @Test
  void title_language_and_tags_are_told_to_the_reader() throws Exception {
    var html = Pages.page("<h1>Receipt</h1>");
    try (var pages = new Pages(pdf.render(html, "Receipt <1>", Language.EN))) {
      var catalog = pages.document().getDocumentCatalog();
      assertThat(pages.document().getDocumentInformation().getTitle()).isEqualTo("Receipt <1>");
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
    }
  }

  @Test
  void the_same_page_gives_the_same_bytes_from_any_thread() throws Exception {
    var html = Pages.page("<p>听瓷</p>");
    var expected = pdf.render(html, "a", Language.ZH);
    try (var crowd = Executors.newFixedThreadPool(4)) {
      var done =
          IntStream.range(0, 12)
              .mapToObj(i -> crowd.submit(() -> pdf.render(html, "a", Language.ZH)))
              .toList();
      for (var bytes : done) {
        assertThat(bytes.get()).isEqualTo(expected);
      }
    }
  }

  /** Row 40 of the list of attacks: HTML for a PDF that reads files or calls servers. */
  @Test
  void nothing_is_read_from_disk_or_net(@TempDir Path home) throws Exception {
    var calls = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var css = Files.writeString(home.resolve("a.css"), "p:before { content: 'CANARY' }");
      var secret = Files.writeString(home.resolve("secret.txt"), "CANARY");
      var picture = Files.write(home.resolve("a.png"), png(3, 3));
      var web = "http://127.0.0.1:" + server.getAddress().getPort();
      for (var place : new String[] {home.toUri().toString(), web + "/"}) {
        try (var pages = new Pages(pdf.render(greedy(place), "x", Language.ZH))) {
          assertThat(pages.text()).isEqualTo("text");
          assertThat(pages.everything()).doesNotContain("CANARY");
          assertThat(pages.document().getPage(0).getResources().getXObjectNames()).isEmpty();
          assertThat(pages.document().getDocumentCatalog().getNames()).isNull();
        }
      }
      assertThat(calls).hasValue(0);
      assertThat(css).exists();
      assertThat(secret).exists();
      assertThat(picture).exists();
    } finally {
      server.stop(0);
    }
  }

  /** Every way to reach outside that CSS 2.1, HTML and the renderer know. */
  private static String greedy(String place) {
    return """
    <?xml-stylesheet type="text/css" href="%1$sa.css"?>
    <html><head><base href="%1$s"/><link rel="stylesheet" href="%1$sa.css"/>
    <link rel="stylesheet" href="a.css"/>
    <style>@import url('%1$sa.css');
    @font-face { font-family: 'Far'; src: url('%1$sfont.ttf'); }
    body { font-family: 'Far', 'Noto Serif SC'; background: url('%1$sa.png'); }
    li { list-style-image: url('%1$sa.png') }
    p:after { content: url('%1$sa.png') }</style></head>
    <body><p>text</p><img src="%1$sa.png" alt=""/><img src="a.png" alt=""/>
    <img src="../../../../../../etc/hostname" alt=""/>
    <img src="jar:%1$sa.jar!/a.png" alt=""/><img src="classpath:fonts/a.png" alt=""/>
    <object data="%1$ssecret.txt" type="text/plain"></object><iframe src="%1$ssecret.txt"></iframe>
    <embed src="%1$ssecret.txt"/><a href="%1$ssecret.txt" download="secret.txt"></a>
    <svg xmlns="http://www.w3.org/2000/svg"><image href="%1$sa.png"/></svg></body></html>\
    """
        .formatted(place)
        .strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html [<!ENTITY x SYSTEM"
            + " \"file:///etc/hostname\">]><html><body>&x;</body></html>",
        "<!DOCTYPE html SYSTEM \"http://127.0.0.1:1/a.dtd\"><html><body>x</body></html>",
        "<!DOCTYPE a [<!ENTITY b \"xx\"><!ENTITY c \"&b;&b;\">]><html><body>&c;</body></html>",
        "<html><body><p>open</body></html>",
        "<html><body>&nbsp;</body></html>",
        "no markup",
        ""
      })
  void declarations_and_broken_markup_are_refused(String html) {
    assertThatIllegalArgumentException().isThrownBy(() -> pdf.render(html, "x", Language.ZH));
  }

  @Test
  void an_endless_page_is_refused() {
    var html = Pages.page("a".repeat(4_000_000));
    assertThatIllegalArgumentException().isThrownBy(() -> pdf.render(html, "x", Language.ZH));
  }

  @Test
  void the_doctype_of_our_templates_is_allowed() throws Exception {
    var html = "<!DOCTYPE html>\n" + Pages.page("<p>text</p>");
    try (var pages = new Pages(pdf.render(html, "x", Language.ZH))) {
      assertThat(pages.text()).isEqualTo("text");
    }
  }

  @Test
  void a_picture_may_be_carried_along() throws Exception {
    try (var pages = render(image("image/png", png(3, 3)))) {
      assertThat(pages.document().getPage(0).getResources().getXObjectNames()).hasSize(1);
    }
  }

  /** 30,000 pixels a side would take 3.6 GB once unpacked. */
  @Test
  void a_huge_picture_is_left_out() {
    var bomb = png(1, 1);
    System.arraycopy(new byte[] {0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30}, 0, bomb, 16, 8);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try (var pages = render(image("image/png", bomb))) {
            assertThat(pages.document().getPage(0).getResources().getXObjectNames()).isEmpty();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/svg+xml", "text/css", "application/pdf", "text/html"})
  void nothing_but_pictures_is_carried_along(String type) throws Exception {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'><text>CANARY</text></svg>".getBytes(UTF_8);
    try (var pages = render("<p>text</p>" + image(type, svg))) {
      assertThat(pages.everything()).doesNotContain("CANARY");
    }
  }

  private Pages render(String body) throws Exception {
    return new Pages(pdf.render(Pages.page(body), "x", Language.ZH));
  }

  private static String image(String type, byte[] bytes) {
    var data = Base64.getEncoder().encodeToString(bytes);
    return "<img alt=\"\" src=\"data:" + type + ";base64," + data + "\"/>";
  }

  private static byte[] png(int width, int height) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }
}
