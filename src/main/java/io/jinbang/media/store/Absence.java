package io.jinbang.media.store;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Refusal.Kind;

/** What readers are told of a film that is not there for them, though nobody took it away. */
final class Absence {
  private Absence() {}

  static Refusal forNow() {
    return Refusal.of(
        Kind.UNAVAILABLE,
        Problem.at(
            "film",
            "视频暂时打不开，内容没有丢",
            "This film cannot be reached for the moment; it is not lost",
            "请过几分钟再试；一直这样，请告诉主办方。",
            "Try again in a few minutes; if it stays, please tell the host."));
  }

  static Refusal damaged() {
    return Refusal.of(
        Kind.UNAVAILABLE,
        Problem.at(
            "film",
            "这个文件在存储中已损坏，不能再下载",
            "This file was damaged in storage and is not given out",
            "请联系主办方：可以从备份恢复，或请参选者再传一次同一个文件。",
            "Please tell the host: it can be restored from backup, or its sender can send the same"
                + " file again."));
  }
}
