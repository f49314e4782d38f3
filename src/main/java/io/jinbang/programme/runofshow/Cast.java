package io.jinbang.programme.runofshow;

import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may stand on the stages of a gathering.
 *
 * @param people by rank
 */
public record Cast(List<Person> people) {

  public Cast {
    people = List.copyOf(people);
  }

  public Person get(Id<Speaker> id) {
    return people.stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseGet(() -> Person.gone(id));
  }

  public List<Person> of(Cue cue) {
    return cue.content().people().stream().map(this::get).toList();
  }

  /** Those who are still coming. */
  public List<Person> present() {
    return people.stream().filter(person -> !person.withdrawn()).toList();
  }

  /** In the order in which they are to stand, unless that was made by hand. */
  Content ranked(Content content) {
    return content.byHand() ? content : content.with(byRank(content.people()), false);
  }

  List<Id<Speaker>> byRank(List<Id<Speaker>> ids) {
    return ids.stream().distinct().sorted(Comparator.comparingInt(id -> get(id).rank())).toList();
  }

  /** Somebody one place further to the front of a cue, or to the back. */
  static Content moved(Content content, Id<Speaker> who, int by) {
    var at = content.people().indexOf(who);
    var to = at + by;
    if (at < 0 || to < 0 || to >= content.people().size()) {
      return content;
    }
    var people = new ArrayList<>(content.people());
    Collections.swap(people, at, to);
    return content.with(people, true);
  }

  /**
   * Puts somebody else in a person's place everywhere, or nobody. Whatever still has to come and
   * had them on stage, or names them in its words, is to be looked at again.
   */
  Show without(Show show, Id<Speaker> lost, @Nullable Id<Speaker> other) {
    var name = get(lost).name();
    return show.each(
        cue -> !cue.course().is(Course.State.DONE) && concerns(cue, lost),
        cue -> cue.with(ranked(replaced(cue.content(), lost, other))).checked(name.zh()));
  }

  private boolean concerns(Cue cue, Id<Speaker> lost) {
    return cue.content().people().contains(lost) || cue.content().names(get(lost).name());
  }

  private static Content replaced(Content content, Id<Speaker> lost, @Nullable Id<Speaker> other) {
    var people = new ArrayList<>(content.people());
    if (other == null || people.contains(other)) {
      people.remove(lost);
    } else {
      people.replaceAll(id -> id.equals(lost) ? other : id);
    }
    return content.with(people, content.byHand());
  }
}
