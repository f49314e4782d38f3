package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jinbang.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases 26 to 33 of the attacks, as far as they concern files handed in to be read. */
class HostileFileTests {
  private static final String DATA = "<worksheet><sheetData/></worksheet>";

  private final GridDocument documents = new GridDocument();

  private void refuses(BadFile why, byte[] bytes) {
    var refusal = catchThrowableOfType(Refusal.class, () -> documents.read("form.xlsx", bytes));
    assertThat(refusal).isNotNull();
    assertThat(refusal.first()).isEqualTo(why.refusal().first());
  }

  private static Zips xlsx() {
    return Office.xlsxZip(DATA);
  }

  @Test
  void the_file_all_others_differ_from_is_read() {
    assertThat(documents.read("form.xlsx", xlsx().bytes())).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void every_refusal_names_the_field_the_problem_and_the_remedy(BadFile why) {
    var problem = why.refusal().first();
    assertThat(problem.field()).isEqualTo("file");
    assertThat(problem.message().zh()).isNotBlank().isNotEqualTo(problem.message().en());
    assertThat(problem.remedy().zh()).endsWith("。");
    assertThat(problem.remedy().en()).endsWith(".");
  }

  // -- 26 zip bombs

  @Test
  void an_entry_that_swells_two_hundredfold_is_refused() {
    refuses(BadFile.SWELLING, xlsx().with("xl/media/a.bin", new byte[2_000_000]).bytes());
  }

  @Test
  void an_entry_that_says_it_is_small_is_not_believed() {
    var zip = xlsx();
    zip.declared = 10;
    refuses(BadFile.SWELLING, zip.with("xl/media/a.bin", new byte[5_000_000]).bytes());
  }

  @Test
  void an_entry_that_says_it_is_huge_is_refused_unopened() {
    var zip = xlsx();
    zip.declared = 64_000_001;
    refuses(BadFile.SWELLING, zip.with("xl/media/a.bin", new byte[10]).bytes());
  }

  @Test
  void many_entries_that_are_too_much_together_are_refused() {
    var zip = xlsx();
    for (var each = 0; each < 4; each++) {
      zip.declared = 60_000_000;
      zip.with("xl/media/" + each, noise(400_000));
    }
    refuses(BadFile.SWELLING, zip.bytes());
  }

  private static byte[] noise(int size) {
    var noise = new byte[size];
    new Random(1).nextBytes(noise);
    return noise;
  }

  @Test
  void more_than_two_thousand_entries_are_refused() {
    var zip = xlsx();
    for (var each = 0; each < 2000; each++) {
      zip.with("xl/media/" + each, "x");
    }
    refuses(BadFile.SWELLING, zip.bytes());
  }

  @Test
  void an_archive_within_is_left_alone() {
    var bomb = Zips.zip().with("a", new byte[50_000_000]).bytes();
    assertThat(documents.read("f", xlsx().with("xl/embeddings/a.zip", bomb).bytes())).hasSize(1);
  }

  // -- 27 two programs, two readings

  @Test
  void two_entries_of_one_name_are_refused_whatever_their_case() {
    refuses(BadFile.UNSAFE, xlsx().with("xl/S.XML", DATA).bytes());
  }

  @Test
  void two_entries_in_one_place_are_refused() {
    var data = "x".getBytes(UTF_8);
    var zip = Zips.zip().with("aa", data);
    refuses(BadFile.UNSAFE, zip.again("bb", data, Zips.deflated(data), 0).bytes());
    var twice = Zips.zip().with("aa", data);
    refuses(BadFile.UNSAFE, twice.again("aa", data, Zips.deflated(data), 0).bytes());
  }

  @Test
  void a_directory_that_names_an_entry_otherwise_than_its_header_is_refused() {
    var bytes = xlsx().bytes();
    bytes[30] = '<';
    refuses(BadFile.UNSAFE, bytes);
  }

  @Test
  void a_file_cut_off_or_changed_is_damaged() {
    var bytes = xlsx().bytes();
    refuses(BadFile.DAMAGED, Arrays.copyOf(bytes, bytes.length - 30));
    refuses(BadFile.DAMAGED, Arrays.copyOf(bytes, 10));
    bytes[60] ^= 1;
    refuses(BadFile.DAMAGED, bytes);
    refuses(BadFile.DAMAGED, Zips.zip().with("a", "x").bytes(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1 << 6})
  void encrypted_entries_are_refused(int flags) {
    var zip = xlsx();
    zip.flags = flags;
    refuses(BadFile.LOCKED, zip.with("xl/a.bin", "x").bytes());
  }

  // -- 28, 29 XML that reaches out or unfolds

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><l>&b;</l>",
        "<?xml version=\"1.0\"?><!doctype a SYSTEM \"http://example.org/a.dtd\"><a/>"
      })
  void a_document_type_in_any_part_is_refused(String xml) {
    refuses(BadFile.UNSAFE, xlsx().with("docProps/app.xml", xml).bytes());
    refuses(BadFile.UNSAFE, xlsx().with("docProps/app.xml", xml.getBytes(UTF_16)).bytes());
    refuses(BadFile.UNSAFE, Office.docxZip("").with("word/styles.xml", xml).bytes());
    refuses(BadFile.UNSAFE, Office.xlsxZip(xml).bytes());
  }

  @Test
  void the_parser_itself_takes_no_document_type_either() {
    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                SafeXml.read(
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                        .getBytes(UTF_8),
                    new SharedStrings()));
    assertThat(refusal.first()).isEqualTo(BadFile.DAMAGED.refusal().first());
  }

  @Test
  void a_sheet_that_stands_outside_of_the_file_is_not_fetched() {
    var outside =
        Zips.zip()
            .with("[Content_Types].xml", Office.types("xl/workbook.xml", "spreadsheetml.sheet"))
            .with("_rels/.rels", Office.relations("xl/workbook.xml"))
            .with(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\""
                    + " r:id=\"r\"/></sheets></workbook>")
            .with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/worksheet\" TargetMode=\"External\""
                    + " Target=\"file:///etc/passwd\"/></Relationships>")
            .bytes();
    assertThat(documents.read("f", outside)).isEmpty();
  }

  // -- 30 paths and links

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "xl/../../evil",
        "/etc/passwd",
        "C:/evil",
        "xl\\evil",
        "a\0b",
        "..",
        "x/.."
      })
  void a_name_that_leads_elsewhere_is_refused(String name) {
    refuses(BadFile.UNSAFE, xlsx().with(name, "x").bytes());
  }

  @Test
  void a_symbolic_link_is_refused() {
    var zip = xlsx();
    zip.mode = 0xA1FF;
    refuses(BadFile.UNSAFE, zip.with("xl/link.xml", "/etc/passwd").bytes());
  }

  // -- 32 letters

  @Test
  void words_already_garbled_when_they_were_saved_are_refused() {
    refuses(BadFile.GARBLED, "标题,锟斤拷锟斤拷".getBytes(UTF_8));
    refuses(BadFile.GARBLED, "标题,\uFFFD\uFFFD".getBytes(UTF_8));
  }

  @Test
  void bytes_that_are_no_text_in_any_letters_are_refused() {
    refuses(BadFile.UNKNOWN, noise(5000));
    refuses(BadFile.UNKNOWN, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xFF});
  }

  // -- 33 and other formats

  @Test
  void what_is_no_table_is_refused_whatever_its_name() {
    refuses(BadFile.UNKNOWN, "%PDF-1.7 /JavaScript".getBytes(UTF_8));
    refuses(BadFile.UNKNOWN, "{\\rtf1}".getBytes(UTF_8));
    refuses(BadFile.UNKNOWN, "<html><table><tr><td>xls</td></tr></table>".getBytes(UTF_8));
    refuses(BadFile.UNKNOWN, Zips.zip().with("mimetype", "x").bytes());
    refuses(BadFile.EMPTY, new byte[0]);
    refuses(BadFile.LARGE, new byte[20_000_001]);
  }

  @Test
  void old_files_and_files_with_a_password_are_told_apart() {
    var old = new byte[2000];
    old[0] = (byte) 0xD0;
    old[1] = (byte) 0xCF;
    old[2] = 0x11;
    old[3] = (byte) 0xE0;
    refuses(BadFile.OLD, old);
    var name = "EncryptedPackage".getBytes(UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    refuses(BadFile.LOCKED, old);
  }

  @Test
  void macros_are_refused() {
    refuses(BadFile.MACROS, xlsx().with("xl/vbaProject.bin", "x").bytes());
    refuses(
        BadFile.MACROS,
        Zips.zip()
            .with(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/w.xml\" ContentType=\"application/vnd.ms-excel"
                    + ".sheet.macroEnabled.main+xml\"/></Types>")
            .with("_rels/.rels", Office.relations("xl/w.xml"))
            .with("xl/w.xml", "<workbook/>")
            .bytes());
  }

  // -- too long

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sheetData><row r=\"20001\"><c r=\"A20001\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"IW1\"><v>1</v></c></row></sheetData>",
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref=\"A1:IV20000\"/></mergeCells>"
      })
  void a_sheet_longer_or_wider_than_any_form_is_refused(String data) {
    refuses(BadFile.LONG, Office.xlsxZip("<worksheet>" + data + "</worksheet>").bytes());
  }

  @Test
  void the_last_row_and_column_within_the_limits_are_read() {
    var data =
        "<worksheet><sheetData><row r=\"20000\"><c"
            + " r=\"IV20000\"><v>1</v></c></row></sheetData></worksheet>";
    assertThat(documents.read("f", Office.xlsxZip(data).bytes()).getFirst().at(19_999, 255).text())
        .isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sheetData><row><c r=\"??\"><v>1</v></c></row></sheetData>",
        "<sheetData><row><c t=\"s\"><v>99</v></c></row></sheetData>",
        "<sheetData><row><c><v>many</v></c></row></sheetData>",
        "<sheetData><row><c><v>1e999999999</v></c></row></sheetData>",
        "<sheetData>"
      })
  void broken_xml_and_broken_cells_are_damage_and_no_fault_of_ours(String data) {
    refuses(BadFile.DAMAGED, Office.xlsxZip("<worksheet>" + data + "</worksheet>").bytes());
  }

  // -- harmless, though unusual

  @Test
  void files_of_streaming_writers_with_wide_headers_are_read() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook()) {
      book.createSheet("S").createRow(0).createCell(0).setCellValue("x");
      book.write(out);
    }
    assertThat(documents.read("f", out.toByteArray()).getFirst().at(0, 0).text()).isEqualTo("x");
  }
}
