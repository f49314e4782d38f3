package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.shared.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a gathering receives its guests.
 *
 * @param window when one may register and accept
 * @param most how many have a place in all; null for no limit
 * @param keepUntil the last day on which anything personal is kept
 * @param consent what a guest agrees to
 * @param categories in their order, never none
 */
public record Reception(
    Id<Gathering> gathering,
    Admission admission,
    Window window,
    @Nullable Integer most,
    LocalDate keepUntil,
    Text consent,
    List<Category> categories) {

  public Reception {
    categories = List.copyOf(categories);
  }

  /**
   * @throws Refusal not found, where this gathering has no such category
   */
  public Category category(Id<Category> id) {
    return categories.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  /** Those a stranger may choose from. */
  public List<Category> forStrangers() {
    return categories.stream().filter(Category::strangers).toList();
  }

  /** Whether a stranger may register at that moment. */
  public boolean admits(Instant now) {
    return admission != Admission.INVITED && window.contains(now);
  }
}
