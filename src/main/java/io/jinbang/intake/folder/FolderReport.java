package io.jinbang.intake.folder;

import io.jinbang.shared.Problem;
import java.util.List;

/**
 * What became of a folder.
 *
 * @param form the form's file name
 * @param works its rows, in order
 * @param unpaired films that belong to no row
 * @param skipped rows of the form that are no works
 * @param remarks on the form as a whole
 */
public record FolderReport(
    String campaign,
    String form,
    List<FolderWork> works,
    List<String> unpaired,
    List<String> skipped,
    List<Problem> remarks) {

  /** Exit code: 0 all submitted, 1 some wait or were left out. */
  public int code() {
    return works.stream().allMatch(FolderWork::submitted) && unpaired.isEmpty() ? 0 : 1;
  }

  public boolean checking() {
    return works.stream().anyMatch(work -> work.state().equals("checking"));
  }
}
