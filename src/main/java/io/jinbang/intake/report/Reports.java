package io.jinbang.intake.report;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.Notices;
import io.jinbang.documents.FileKind;
import io.jinbang.intake.Entries;
import io.jinbang.intake.report.ReportSql.Picture;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports at the close of a call: bodies draft and file them, the host reads and reopens. */
@Service
class Reports {
  private static final int LARGEST = 2 * 1024 * 1024;

  private final ReportSql sql;
  private final Campaigns campaigns;
  private final Notices notices;
  private final Entries entries;
  private final Bodies bodies;
  private final Clock clock;

  Reports(
      ReportSql sql,
      Campaigns campaigns,
      Notices notices,
      Entries entries,
      Bodies bodies,
      Clock clock) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.notices = notices;
    this.entries = entries;
    this.bodies = bodies;
    this.clock = clock;
  }

  // -- a body's own

  Sheet own(Actor coordinator, String slug) {
    return sheet(campaigns.bySlug(slug), bodyOf(coordinator));
  }

  /** Keeps a draft; files it where {@code whole}. Pictures are by place, of those newly given. */
  @Transactional
  public void save(
      Actor coordinator, String slug, Form form, Map<Integer, byte[]> pictures, boolean whole) {
    var body = bodyOf(coordinator);
    var call = campaigns.bySlug(slug);
    var typed = ReportForm.read(form, whole);
    if (whole && !isOver(call)) {
      throw early();
    }
    var now = clock.instant();
    if (!sql.save(call.id(), body, typed, coordinator.person(), now)) {
      throw filed();
    }
    var report = sql.find(call.id(), body).orElseThrow();
    sql.save(report.id(), typed.cases());
    pictures.forEach((place, bytes) -> sql.picture(report.id(), place, picture(place, bytes)));
    if (whole) {
      sql.file(report.id(), now);
    }
  }

  boolean isOver(Campaign call) {
    return !clock.instant().isBefore(call.rulebook().timeline().webCloses());
  }

  private static Picture picture(int place, byte[] bytes) {
    var kind = FileKind.of(bytes).filter(k -> k == FileKind.JPEG || k == FileKind.PNG);
    if (kind.isEmpty() || bytes.length > LARGEST) {
      throw Refusal.invalid(
          "case-picture-" + place,
          Text.of("图片要是 2 MB 以内的 JPEG 或 PNG", "A picture is a JPEG or PNG of at most 2 MB"),
          Text.of("请换一张，或缩小后再上传。", "Choose another, or make it smaller."));
    }
    return new Picture(bytes, kind.get());
  }

  Picture ownPicture(Actor coordinator, String slug, int place) {
    return picture(campaigns.bySlug(slug), bodyOf(coordinator), place);
  }

  // -- the host

  /** Whom the host sent a notice, and whoever else has filed, with their reports. */
  List<Sheet> all(Actor host, String slug) {
    host.require(Role.HOST);
    var call = campaigns.bySlug(slug);
    var reports = sql.of(call.id());
    var own = bodies.host().id();
    var expected = new LinkedHashSet<Id<Body>>();
    notices.dispatches(call.id()).stream()
        .filter(one -> one.from().equals(own))
        .map(Dispatch::body)
        .forEach(expected::add);
    reports.stream().filter(Report::isFiled).map(Report::body).forEach(expected::add);
    return expected.stream().map(body -> sheet(call, body)).toList();
  }

  /** What was filed; drafts are their bodies' own. */
  Sheet filed(Actor host, String slug, Id<Body> body) {
    host.require(Role.HOST);
    bodies.get(body);
    return Optional.of(sheet(campaigns.bySlug(slug), body))
        .filter(Sheet::isFiled)
        .orElseThrow(Refusal::notFound);
  }

  Picture filedPicture(Actor host, String slug, Id<Body> body, int place) {
    return picture(filed(host, slug, body).campaign(), body, place);
  }

  /** The body may change and file it again. */
  @Transactional
  public void reopen(Actor host, String slug, Id<Body> body) {
    var sheet = filed(host, slug, body);
    sql.find(sheet.campaign().id(), body).ifPresent(report -> sql.reopen(report.id()));
  }

  // -- both

  private Picture picture(Campaign call, Id<Body> body, int place) {
    return sql.find(call.id(), body)
        .flatMap(report -> sql.picture(report.id(), place))
        .orElseThrow(Refusal::notFound);
  }

  private Sheet sheet(Campaign call, Id<Body> body) {
    var subtree = bodies.subtree(body);
    var figures = Figures.of(entries.submitted(call.id()), subtree, call.rulebook().zone());
    var names =
        subtree.stream()
            .filter(one -> figures.byUnit().containsKey(one.id()))
            .collect(Collectors.toMap(Body::id, Body::name));
    return new Sheet(
        call, subtree.getFirst(), sql.find(call.id(), body).orElse(null), figures, names);
  }

  private static Id<Body> bodyOf(Actor coordinator) {
    coordinator.require(Role.COORDINATOR);
    return Optional.ofNullable(coordinator.body())
        .map(Id::<Body>of)
        .orElseThrow(Refusal::forbidden);
  }

  private static Refusal early() {
    return Refusal.invalid(
        "",
        Text.of("征集还没有结束，暂时不能提交", "Entries are still open, so it cannot be filed yet"),
        Text.of("请先存草稿，截止后再提交。", "Keep a draft, and file it after the close."));
  }

  private static Refusal filed() {
    return Refusal.conflict(
        Text.of("报告已经提交，不能再改", "The report has been filed and cannot change"),
        Text.of("需要修改请联系主办方退回。", "Ask the host to reopen it."));
  }
}
