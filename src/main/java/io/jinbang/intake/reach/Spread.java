package io.jinbang.intake.reach;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.intake.reach.ReachSql.Came;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice came below one body.
 *
 * @param notice its number; 0 where none was sent
 * @param notices the numbers of all
 * @param above from the reader's own body down to the parent of {@code root}
 * @param nodes those directly below {@code root}, in their order
 */
public record Spread(
    Campaign campaign,
    int notice,
    List<Integer> notices,
    List<Body> above,
    Body root,
    List<Node> nodes) {

  /**
   * Puts together what is known of those directly below a body.
   *
   * @param subtree the body first, then everything below it
   */
  static List<Node> nodes(List<Body> subtree, Collection<Dispatch> dispatches, List<Came> came) {
    var root = subtree.getFirst().id();
    var top = tops(subtree);
    var sent = dispatches.stream().collect(Collectors.toMap(Dispatch::body, Function.identity()));
    var onward =
        dispatches.stream().collect(Collectors.groupingBy(Dispatch::from, Collectors.counting()));
    var below =
        subtree.stream().collect(Collectors.groupingBy(Spread::parent, Collectors.counting()));
    var works =
        came.stream().collect(Collectors.groupingBy(one -> top.getOrDefault(one.body(), root)));
    return subtree.stream()
        .filter(body -> root.equals(body.parent()))
        .map(
            body ->
                node(
                    body,
                    sent.get(body.id()),
                    onward.getOrDefault(body.id(), 0L),
                    works.getOrDefault(body.id(), List.of()),
                    below.getOrDefault(body.id(), 0L)))
        .toList();
  }

  private static Id<Body> parent(Body body) {
    return Objects.requireNonNullElse(body.parent(), body.id());
  }

  /** For each body the one directly below the root that it stands under, or is. */
  private static Map<Id<Body>, Id<Body>> tops(List<Body> subtree) {
    var root = subtree.getFirst().id();
    var tops = new HashMap<Id<Body>, Id<Body>>();
    for (var body : subtree) { // parents come first
      var parent = parent(body);
      tops.put(body.id(), parent.equals(root) ? body.id() : tops.getOrDefault(parent, body.id()));
    }
    return tops;
  }

  private static Node node(
      Body body, @Nullable Dispatch dispatch, long onward, List<Came> works, long below) {
    var moments =
        Stream.concat(
            works.stream().map(Came::last),
            dispatch == null
                ? Stream.<@Nullable Instant>empty()
                : Stream.of(
                    dispatch.openedAt(), dispatch.acknowledgedAt(), dispatch.forwardedAt()));
    return new Node(
        body,
        dispatch,
        (int) onward,
        works.stream().mapToInt(Came::works).sum(),
        moments.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null),
        (int) below);
  }

  /** Those a filter lets through, in the order asked for. */
  public List<Node> shown(String state, String sort) {
    return nodes.stream().filter(node -> passes(node, state)).sorted(order(sort)).toList();
  }

  private static boolean passes(Node node, String state) {
    return state.isEmpty()
        || (state.equals("SILENT") ? node.isSilent() : node.state().equals(state));
  }

  private static Comparator<Node> order(String sort) {
    return switch (sort) {
      case "works" -> Comparator.comparingInt(Node::works).reversed();
      case "last" ->
          Comparator.comparing(
              Node::last, Comparator.nullsLast(Comparator.<Instant>naturalOrder().reversed()));
      case "state" ->
          Comparator.comparingInt(
              node -> node.dispatch() == null ? -1 : node.dispatch().state().ordinal());
      default -> (one, other) -> 0; // as in the tree
    };
  }

  public long count(String state) {
    return nodes.stream().filter(node -> passes(node, state)).count();
  }

  public int works() {
    return nodes.stream().mapToInt(Node::works).sum();
  }

  public int fullest() {
    return nodes.stream().mapToInt(Node::works).max().orElse(0);
  }
}
