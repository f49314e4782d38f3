package io.jinbang.attendance;

import io.jinbang.attendance.checkin.Doors;
import io.jinbang.attendance.registration.Admission;
import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Colour;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Reception;
import io.jinbang.organization.Person;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.shared.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gathering that receives guests, for tests of whatever they do. */
public final class Receiving {
  private static final Pattern LINK =
      Pattern.compile("https?://[^/\\s]+/(?:guest|door)/([A-Za-z0-9_-]{43})");

  private final ApplicationContext context;
  private final Person host;
  private final Gathering gathering;

  private Receiving(ApplicationContext context, Person host, Gathering gathering) {
    this.context = context;
    this.host = host;
    this.gathering = gathering;
  }

  /** A gathering of three days from 2026-09-10 in Beijing, without a reception yet. */
  public static Receiving gathering(ApplicationContext context, Person host) {
    var slug = "g" + UUID.randomUUID().toString().substring(0, 8);
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (gen_random_uuid(), :slug, '示例大会', 'Sample Gathering', 'Asia/Shanghai',
              '2026-09-10', '2026-09-12', '{GUIDING,HOST}', :by, now())
            """)
        .param("slug", slug)
        .param("by", host.id().value())
        .update();
    return new Receiving(context, host, context.getBean(Programmes.class).bySlug(slug));
  }

  /** Guests may come from now on for a day; one category, which strangers may choose. */
  public Receiving receives(Admission admission, @Nullable Integer most, Category... categories) {
    var now = Instant.now();
    receives(
        new Reception(
            gathering.id(),
            admission,
            new Window(now.minusSeconds(60), now.plusSeconds(86_400)),
            most,
            LocalDate.of(2027, 3, 1),
            Text.of("只用于参会。", "For the gathering alone."),
            List.of(categories)));
    return this;
  }

  public void receives(Reception reception) {
    context.getBean(Admissions.class).set(host.actor(), reception);
  }

  public static Category category(String zh, String en, @Nullable Integer most) {
    return new Category(Id.random(), Text.of(zh, en), Colour.INK, most, 1, true, true);
  }

  /** A badge code nobody has. */
  public static String code() {
    var digits = UUID.randomUUID().toString().replace("-", "");
    return digits.substring(0, 16).toUpperCase(Locale.ROOT);
  }

  public Gathering gathering() {
    return gathering;
  }

  public String slug() {
    return gathering.slug();
  }

  /** Somebody with a place and that badge. */
  public Id<Guest> attendee(String nameZh, Category category, String badge) {
    Id<Guest> id = Id.random();
    context
        .getBean(JdbcClient.class)
        .sql(
            """
            insert into attendance.guest (id, gathering, category, origin, state, since, name_zh,
              name_en, organization, title, email, phone, needs, listed_at, badge)
            values (:id, :gathering, :category, 'LIST', 'REGISTERED', now(), :name, '', '示例单位A',
              '', '', '', '', now(), :badge)
            """)
        .param("id", id.value())
        .param("gathering", gathering.id().value())
        .param("category", category.id().value())
        .param("name", nameZh)
        .param("badge", badge)
        .update();
    return id;
  }

  /** The secret of a new door. */
  public String door(String name) {
    var address = context.getBean(Doors.class).open(host.actor(), gathering, name, "");
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** The secret of the newest link written to an address. */
  public String linkTo(String email) {
    var body =
        context
            .getBean(JdbcClient.class)
            .sql(
                """
                select body from mail.letter where recipient = :email
                order by queued_at desc, id limit 1
                """)
            .param("email", email)
            .query(String.class)
            .single();
    var link = LINK.matcher(body);
    if (!link.find()) {
      throw new AssertionError("no link in the letter");
    }
    return link.group(1);
  }

  /** Kinds of the letters to an address, oldest first. */
  public List<String> lettersTo(String email) {
    return context
        .getBean(JdbcClient.class)
        .sql("select kind from mail.letter where recipient = :email order by queued_at, id")
        .param("email", email)
        .query(String.class)
        .list();
  }
}
