package io.jinbang.programme.briefing;

import static java.util.stream.Collectors.joining;

import io.jinbang.documents.LetterText;
import io.jinbang.documents.LetterText.Part;
import io.jinbang.documents.LetterText.Subheading;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A released briefing as a document of a word processor, corrections said in words. */
final class TranscriptLetter {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Text SPEAKERS = Text.of("发布人：{}", "Speakers: {}");
  private static final Text CORRECTED =
      Text.of("〔更正：原文为“{}”。原因：{}（{}）〕", "[Corrected. It read: “{}” Reason: {} ({})]");

  private final Release release;
  private final Gathering gathering;
  private final Language language;

  private TranscriptLetter(Release release, Gathering gathering, Language language) {
    this.release = release;
    this.gathering = gathering;
    this.language = language;
  }

  static LetterText of(Release release, Gathering gathering, Language language) {
    return new TranscriptLetter(release, gathering, language).text();
  }

  private LetterText text() {
    var account = release.account();
    var body = new ArrayList<Part>();
    body.add(new LetterText.Paragraph(SPEAKERS.with(speakers()).in(language)));
    account.said().forEach(said -> said(said, body));
    return new LetterText(
        "",
        "",
        account.title().in(language),
        "",
        body,
        List.of(),
        gathering.name().in(language),
        account.begins().atZone(gathering.zone()).toLocalDate());
  }

  private String speakers() {
    return release.account().speakers().stream()
        .map(who -> who.name().in(language))
        .collect(joining(language == Language.ZH ? "、" : ", "));
  }

  private void said(Account.Said said, List<Part> body) {
    var now = release.now(said, language);
    if (said.outlet() == null) {
      body.add(new LetterText.Paragraph(attributed(said, now)));
    } else {
      body.add(new Subheading(asked(said, said.outlet()) + now));
    }
    for (var correction : release.of(said)) {
      var at = MOMENT.format(correction.at().atZone(gathering.zone()));
      var before = release.before(said, correction, language);
      body.add(
          new LetterText.Paragraph(
              CORRECTED.with(before, correction.reason().in(language), at).in(language)));
    }
  }

  private String attributed(Account.Said said, String now) {
    var colon = language == Language.ZH ? "：" : ": ";
    if (said.who() != null) {
      return said.who().in(language) + colon + now;
    }
    return said.kind() == Paragraph.Kind.NOTE
        ? now
        : said.kind().label().in(language) + colon + now;
  }

  private String asked(Account.Said said, Text outlet) {
    var who = (outlet.in(language) + " " + said.journalist()).strip();
    return language == Language.ZH ? "问（" + who + "）：" : "Question (" + who + "): ";
  }
}
