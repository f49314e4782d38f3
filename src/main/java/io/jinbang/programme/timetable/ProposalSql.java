package io.jinbang.programme.timetable;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.timetable.Proposal.State;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProposalSql {
  private final JdbcClient jdbc;

  ProposalSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // -- settings

  Optional<Setting> setting(Id<Gathering> gathering) {
    return jdbc.sql("select teams, walk from programme.timetable_setting where gathering = :id")
        .param("id", gathering.value())
        .query((row, _) -> new Setting(row.getInt("teams"), row.getInt("walk")))
        .optional();
  }

  void save(Id<Gathering> gathering, Setting setting) {
    jdbc.sql(
            """
            insert into programme.timetable_setting (gathering, teams, walk)
            values (:id, :teams, :walk)
            on conflict (gathering) do update set teams = excluded.teams, walk = excluded.walk
            """)
        .param("id", gathering.value())
        .param("teams", setting.teams())
        .param("walk", setting.walk())
        .update();
  }

  // -- proposals

  /** False where another is open. */
  boolean insert(Proposal proposal) {
    return jdbc.sql(
                """
                insert into programme.proposal
                  (id, gathering, aim, without_hall, state, base, asked_by, asked_at)
                values (:id, :gathering, :aim, :hall, 'RUNNING', :base, :by, :at)
                on conflict do nothing
                """)
            .param("id", proposal.id().value())
            .param("gathering", proposal.gathering().value())
            .param("aim", proposal.aim().name())
            .param("hall", proposal.withoutHall() == null ? null : proposal.withoutHall().value())
            .param("base", proposal.base())
            .param("by", proposal.askedBy())
            .param("at", Timestamp.from(proposal.askedAt()))
            .update()
        == 1;
  }

  Optional<Proposal> find(Id<Proposal> id) {
    return jdbc.sql("select * from programme.proposal where id = :id")
        .param("id", id.value())
        .query((row, _) -> proposal(row))
        .optional();
  }

  /** The one that runs or waits to be accepted, else the last. */
  Optional<Proposal> last(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select * from programme.proposal where gathering = :id
            order by (state in ('RUNNING', 'READY')) desc, asked_at desc limit 1
            """)
        .param("id", gathering.value())
        .query((row, _) -> proposal(row))
        .optional();
  }

  private Proposal proposal(ResultSet row) throws SQLException {
    var id = Id.<Proposal>of(row.getObject("id", UUID.class));
    var hall = row.getObject("without_hall", UUID.class);
    return new Proposal(
        id,
        Id.of(row.getObject("gathering", UUID.class)),
        Aim.valueOf(row.getString("aim")),
        hall == null ? null : Id.of(hall),
        State.valueOf(row.getString("state")),
        row.getString("base"),
        row.getBoolean("proven"),
        row.getObject("asked_by", UUID.class),
        row.getTimestamp("asked_at").toInstant(),
        moves(id),
        reasons(id));
  }

  private Map<Id<Session>, Optional<Placement>> moves(Id<Proposal> id) {
    var moves = new HashMap<Id<Session>, Optional<Placement>>();
    jdbc.sql("select session, hall, starts from programme.proposed where proposal = :id")
        .param("id", id.value())
        .query(
            row -> {
              moves.put(Id.of(row.getObject("session", UUID.class)), placement(row));
            });
    return moves;
  }

  private static Optional<Placement> placement(ResultSet row) throws SQLException {
    var hall = row.getObject("hall", UUID.class);
    return hall == null
        ? Optional.empty()
        : Optional.of(new Placement(Id.of(hall), row.getTimestamp("starts").toInstant()));
  }

  private List<Text> reasons(Id<Proposal> id) {
    return jdbc.sql(
            "select zh, en from programme.proposal_reason where proposal = :id order by position")
        .param("id", id.value())
        .query((row, _) -> Text.of(row.getString("zh"), row.getString("en")))
        .list();
  }

  /** From one state to another; false where it is in none of those. */
  boolean end(Id<Proposal> id, List<State> from, State to, Instant at) {
    return jdbc.sql(
                """
                update programme.proposal set state = :to, ended_at = :at
                where id = :id and state in (:from)
                """)
            .param("id", id.value())
            .param("to", to.name())
            .param("at", Timestamp.from(at))
            .param("from", from.stream().map(State::name).toList())
            .update()
        == 1;
  }

  void save(Proposal proposal) {
    jdbc.sql("update programme.proposal set proven = :proven where id = :id")
        .param("proven", proposal.proven())
        .param("id", proposal.id().value())
        .update();
    proposal.moves().forEach((session, to) -> move(proposal, session, to.orElse(null)));
    for (var at = 0; at < proposal.reasons().size(); at++) {
      jdbc.sql(
              """
              insert into programme.proposal_reason (proposal, position, zh, en)
              values (:id, :at, :zh, :en)
              """)
          .param("id", proposal.id().value())
          .param("at", at)
          .param("zh", proposal.reasons().get(at).zh())
          .param("en", proposal.reasons().get(at).en())
          .update();
    }
  }

  private void move(Proposal proposal, Id<Session> session, @Nullable Placement to) {
    jdbc.sql(
            """
            insert into programme.proposed (proposal, gathering, session, hall, starts)
            values (:id, :gathering, :session, :hall, :starts)
            """)
        .param("id", proposal.id().value())
        .param("gathering", proposal.gathering().value())
        .param("session", session.value())
        .param("hall", to == null ? null : to.hall().value())
        .param("starts", to == null ? null : Timestamp.from(to.start()))
        .update();
  }
}
