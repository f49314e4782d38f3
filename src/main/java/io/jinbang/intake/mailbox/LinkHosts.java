package io.jinbang.intake.mailbox;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hosts from which films may be fetched; none to begin with. */
@Service
class LinkHosts {
  private final MailSql sql;
  private final Clock clock;

  LinkHosts(MailSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<String> all() {
    return sql.hosts();
  }

  @Transactional
  public void add(Actor host, String typed) {
    host.require(Role.HOST);
    var entry =
        AllowedHosts.entry(typed)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "host",
                        Text.of("这不是网站的名字", "This is no host name"),
                        Text.of(
                            "例如 files.example.org 或 *.example.org，不能是 IP 地址。",
                            "Such as files.example.org or *.example.org; no IP address.")));
    sql.addHost(entry, host.person(), clock.instant());
  }

  @Transactional
  public void drop(Actor host, String entry) {
    host.require(Role.HOST);
    sql.dropHost(entry);
  }
}
