package io.jinbang.site;

import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The bar over pages that belong together. A short one is one row of pages; a long one is a row of
 * groups, and below it the pages of the group one is in.
 *
 * @param here the path of the page one is in; empty outside of them all
 */
public record TabBar(List<Group> groups, String here) {
  private static final int ONE_ROW = 9;

  /** One page. */
  public record Link(Text label, String path) {}

  /** Pages of one kind; never empty. Its own link leads to the first. */
  public record Group(Text label, List<Link> links) {
    public Group {
      links = List.copyOf(links);
    }

    public String path() {
      return links.getFirst().path();
    }
  }

  public TabBar {
    groups = List.copyOf(groups);
  }

  /** Of a page that lies below others the nearest counts. */
  static TabBar of(List<Group> groups, Predicate<String> current) {
    var here =
        groups.stream()
            .flatMap(group -> group.links().stream())
            .map(Link::path)
            .filter(current)
            .max(Comparator.comparingInt(String::length));
    return new TabBar(groups, here.orElse(""));
  }

  /** Where there is nowhere to go, no bar. */
  public boolean shown() {
    return all().size() > 1;
  }

  public boolean grouped() {
    return groups.size() > 1 && all().size() > ONE_ROW;
  }

  public boolean within(Group group) {
    return group.links().stream().anyMatch(link -> link.path().equals(here));
  }

  /** The row of pages; empty where the bar is grouped and one is in none of them. */
  public List<Link> pages() {
    return grouped()
        ? groups.stream().filter(this::within).flatMap(g -> g.links().stream()).toList()
        : all();
  }

  private List<Link> all() {
    return groups.stream().flatMap(group -> group.links().stream()).toList();
  }
}
