package io.jinbang.intake.submission;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;

/** The answers to what comes too early or too late (A8). */
public final class Lateness {
  private Lateness() {}

  static Problem early() {
    return Problem.at(
        "",
        "征集还没有开始",
        "Entries are not open yet",
        "开始后再来报送；草稿会留着。",
        "Come back when they open; the draft is kept.");
  }

  static Problem late() {
    return Problem.at(
        "",
        "征集已经截止，不能再报送",
        "Entries have closed",
        "草稿仍在，可以查看。如有特殊情况，请联系主办方。",
        "The draft is kept and can be read. If something went wrong, ask the host.");
  }

  static Problem noGrace() {
    return Problem.at(
        "",
        "征集已经截止；延长的时间只留给截止前已开始的上传",
        "Entries have closed; the extra time is for uploads begun before",
        "这件作品的视频是截止后才开始上传的。如有特殊情况，请联系主办方。",
        "This film's upload began after closing. If something went wrong, ask the host.");
  }

  /** The same answers where nothing but the time is asked. */
  public static Refusal refusal(boolean early) {
    return Refusal.of(
        early ? Refusal.Kind.CONFLICT : Refusal.Kind.TOO_LATE, early ? early() : late());
  }
}
