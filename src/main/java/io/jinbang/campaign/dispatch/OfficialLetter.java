package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.notice.Attachment;
import io.jinbang.campaign.notice.Notice;
import io.jinbang.documents.LetterText;
import io.jinbang.documents.LetterText.Heading;
import io.jinbang.documents.LetterText.Paragraph;
import io.jinbang.documents.LetterText.Part;
import io.jinbang.documents.LetterText.Subheading;
import io.jinbang.organization.Body;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A notice, and the letter with which a body forwards it, as official letters to be sealed. */
final class OfficialLetter {
  private static final Pattern HEADING =
      Pattern.compile("([一二三四五六七八九十]{1,3}、|\\d{1,2}\\. ).{1,40}");
  private static final Pattern SUBHEADING = Pattern.compile("（[一二三四五六七八九十]{1,3}）.{1,40}");
  private static final Text FORWARDING = Text.of("关于转发《{}》的通知", "Forwarding: {}");
  private static final Text UNITS = Text.of("各下属单位", "To our units");
  private static final Text ENCLOSED =
      Text.of(
          "现将《{}》转发给你们，请按要求组织报送。", "Please find enclosed “{}”, and enter your works accordingly.");
  private static final Text DEADLINE = Text.of("报送截止时间：{}。", "Works are due by {}.");

  private OfficialLetter() {}

  /** The host's own letter; a first line that ends in a colon is its addressee. */
  static LetterText notice(
      Notice notice, List<Attachment> files, Body host, ZoneId zone, Instant now, Language in) {
    var lines = lines(notice.wording().text().in(in));
    var addressed = !lines.isEmpty() && lines.getFirst().matches(".{1,60}[：:]");
    return new LetterText(
        host.name().in(in),
        "",
        notice.wording().title().in(in),
        addressed ? lines.getFirst().replaceAll("[：:]$", "") : "",
        lines.stream().skip(addressed ? 1 : 0).map(OfficialLetter::part).toList(),
        names(files),
        host.name().in(in),
        LocalDate.ofInstant(notice.sentAt() == null ? now : notice.sentAt(), zone));
  }

  /** What a body sends on paper with the notice it forwards. */
  static LetterText forwarding(Received received, Instant now, Language in) {
    var zone = received.campaign().rulebook().zone();
    var title = received.notice().wording().title().in(in);
    var words = new ArrayList<String>();
    words.add(ENCLOSED.with(title).in(in));
    var note = received.cover().note();
    if (note != null) {
      words.addAll(lines(note.in(in)));
    }
    var closes =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(received.closes().atZone(zone));
    words.add(DEADLINE.with(closes + " (" + zone.getId() + ")").in(in));
    var enclosed = new ArrayList<String>(List.of(title));
    enclosed.addAll(names(received.files()));
    return new LetterText(
        received.body().name().in(in),
        "",
        FORWARDING.with(title).in(in),
        UNITS.in(in),
        words.stream().map(OfficialLetter::part).toList(),
        enclosed,
        received.body().name().in(in),
        LocalDate.ofInstant(now, zone));
  }

  private static List<String> names(List<Attachment> files) {
    return files.stream().map(file -> file.name().replaceFirst("\\.[a-z]{3,4}$", "")).toList();
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Part part(String line) {
    if (HEADING.matcher(line).matches()) {
      return new Heading(line);
    }
    return SUBHEADING.matcher(line).matches() ? new Subheading(line) : new Paragraph(line);
  }
}
