package io.jinbang.media;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Stands for the modules above: who may send what until when, and who may see it. */
@TestComponent
public class Stage implements UploadPolicy, ViewingPolicy, ViewingVeto, AiDeclarations {
  private final Map<UUID, UUID> owners = new ConcurrentHashMap<>();
  private final Map<UUID, Permit> permits = new ConcurrentHashMap<>();
  private final Map<UUID, AtomicInteger> faults = new ConcurrentHashMap<>();
  private final Map<UUID, List<UUID>> joined = new ConcurrentHashMap<>();
  private final Map<UUID, AiLabel> labels = new ConcurrentHashMap<>();
  private final Set<UUID> closed = ConcurrentHashMap.newKeySet();
  private final Set<Id<Film>> forbidden = ConcurrentHashMap.newKeySet();
  private final Set<Id<Film>> open = ConcurrentHashMap.newKeySet();

  /** A new subject, to which the owner may send films of any size for an hour. */
  public UUID subject(UUID owner) {
    var subject = UUID.randomUUID();
    owners.put(subject, owner);
    permit(subject, new Permit(Instant.now().plus(Duration.ofHours(1)), Long.MAX_VALUE));
    return subject;
  }

  /** Lets these subjects share one quota. */
  public void join(UUID... subjects) {
    for (var subject : subjects) {
      joined.put(subject, List.of(subjects));
    }
  }

  @Override
  public List<UUID> together(Actor actor, UUID subject) {
    return joined.getOrDefault(subject, List.of(subject));
  }

  public void permit(UUID subject, Permit permit) {
    permits.put(subject, permit);
  }

  /** Lets the next checks of a subject's film die. */
  public void fail(UUID subject, int times) {
    faults.put(subject, new AtomicInteger(times));
  }

  /** Declares a subject's film to hold generated content. */
  public void declare(UUID subject, AiLabel label) {
    labels.put(subject, label);
  }

  public void declareNothing(UUID subject) {
    labels.remove(subject);
  }

  @Override
  public Optional<AiLabel> labelFor(Film film) {
    return Optional.ofNullable(labels.get(film.subject()));
  }

  /** Lets everybody watch. */
  public void publish(Id<Film> film) {
    open.add(film);
  }

  /** Lets nobody watch, whoever may. */
  public void forbid(Id<Film> film) {
    forbidden.add(film);
  }

  @Override
  public boolean forbids(@Nullable Actor actor, Film film) {
    return forbidden.contains(film.id());
  }

  /** Lets nothing more be sent for a subject. */
  public void close(UUID subject) {
    closed.add(subject);
  }

  @Override
  public boolean knows(UUID subject) {
    return owners.containsKey(subject);
  }

  @Override
  public Permit admit(Actor actor, UUID subject, long size) {
    if (!actor.person().equals(owners.get(subject))) {
      throw Refusal.notFound();
    }
    if (closed.contains(subject)) {
      throw Refusal.of(
          Refusal.Kind.TOO_LATE, Problem.at("", "已截止", "Closed", "请联系主办方。", "Ask the host."));
    }
    return permits.getOrDefault(subject, new Permit(Instant.MIN, 0));
  }

  @Override
  public TechnicalRules rulesFor(UUID subject) {
    var left = faults.get(subject);
    if (left != null && left.getAndDecrement() > 0) {
      throw new IllegalStateException("as the test wished");
    }
    return new TechnicalRules(
        List.of("mp4"),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        180,
        List.of("16:9"),
        TechnicalRules.Audio.ADVISED,
        1_000_000_000);
  }

  @Override
  public boolean mayWatch(@Nullable Actor actor, Film film) {
    return open.contains(film.id());
  }
}
