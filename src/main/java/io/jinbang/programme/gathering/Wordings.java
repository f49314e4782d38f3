package io.jinbang.programme.gathering;

import io.jinbang.shared.Text;
import java.util.List;

/** The texts of a gathering that stand in both languages; each capability knows its own. */
public interface Wordings {

  List<Wording> wordingsOf(GatheringSheet gathering);

  /**
   * One text.
   *
   * @param of what it belongs to
   * @param what which of its texts it is
   * @param path the page and, behind {@code #}, the beginning of the field's name, which ends in
   *     {@code Zh} or {@code En}
   */
  record Wording(Text of, Text what, Bilingual words, String path) {

    /** Where the missing language is typed in. */
    public String missing() {
      return path + (words.zh().isEmpty() ? "Zh" : "En");
    }
  }
}
