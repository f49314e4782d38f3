package io.jinbang.intake.complaint;

import io.jinbang.shared.Sha256;
import java.time.Instant;

/**
 * What the lines of the ledger commit to: names and values, one a line, nobody's name among them.
 * The same complaint always gives the same bytes.
 */
final class ComplaintPayload {
  private ComplaintPayload() {}

  static String receipt(String number, String campaign, Statement stated, Instant at) {
    return """
    jinbang-complaint 1
    number %s
    campaign %s
    received %s
    statement %s
    """
        .formatted(
            number,
            campaign,
            at,
            Sha256.hex(
                String.join(
                    "\n",
                    stated.work(),
                    stated.name(),
                    stated.email(),
                    stated.claim(),
                    stated.evidence())));
  }

  static String decision(Complaint complaint, ComplaintStep.What what, String why, Instant at) {
    return """
    jinbang-%s 1
    complaint %s
    entry %s
    at %s
    reason %s
    """
        .formatted(kind(what), complaint.number(), complaint.entry(), at, Sha256.hex(why));
  }

  /** What its line in the ledger is called. */
  static String kind(ComplaintStep.What what) {
    return what == ComplaintStep.What.TAKEN_DOWN ? "takedown" : "reinstatement";
  }
}
