package io.jinbang.programme.gathering;

import io.jinbang.programme.gathering.Wordings.Wording;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What of a gathering is missing in one of the two languages. */
@Service
@Transactional(readOnly = true)
public class Completeness {
  private final List<Wordings> all;

  Completeness(List<Wordings> all) {
    this.all = all;
  }

  /**
   * The finding.
   *
   * @param total texts that are there in one language at least
   * @param half those of them that lack the other
   */
  public record Report(int total, List<Wording> half) {

    public int whole() {
      return total - half.size();
    }

    public long lackingChinese() {
      return half.stream().filter(each -> each.words().zh().isEmpty()).count();
    }

    public long lackingEnglish() {
      return half.size() - lackingChinese();
    }
  }

  public Report of(Actor host, GatheringSheet gathering) {
    host.require(Role.HOST);
    var texts =
        all.stream()
            .flatMap(each -> each.wordingsOf(gathering).stream())
            .filter(each -> !each.words().isEmpty())
            .toList();
    return new Report(texts.size(), texts.stream().filter(each -> each.words().isHalf()).toList());
  }
}
