package io.jinbang.intake.form;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Sha256;
import java.util.stream.Collectors;

/** What tells one version of a call's form from others; it stands hidden in each form given out. */
final class Fingerprint {
  private static final String MARK = "jinbang-form:";

  private Fingerprint() {}

  /** The call, and a digest of the declarations printed on its form. */
  static String of(Campaign campaign) {
    var declarations =
        campaign.rulebook().declarations().stream()
            .map(one -> one.id() + " " + one.version() + " " + one.text().zh() + one.text().en())
            .collect(Collectors.joining("\n"));
    return ofCall(campaign) + Sha256.hex(declarations).substring(0, 16);
  }

  static boolean isOurs(String mark) {
    return mark.startsWith(MARK);
  }

  static boolean isOfCall(String mark, Campaign campaign) {
    return mark.startsWith(ofCall(campaign));
  }

  private static String ofCall(Campaign campaign) {
    return MARK + campaign.slug() + ":";
  }
}
