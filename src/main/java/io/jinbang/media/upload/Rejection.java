package io.jinbang.media.upload;

import io.jinbang.shared.Problem;

/**
 * A no that only this protocol knows, with its own HTTP status, such as 460 for a wrong checksum.
 * What other modules say no to, too, is a {@link io.jinbang.shared.Refusal}.
 */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Problem problem;

  Rejection(int status, String code, Problem problem) {
    super(problem.message().en(), null, false, false);
    this.status = status;
    this.code = code;
    this.problem = problem;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Problem problem() {
    return problem;
  }

  /** The newest request on an upload wins; this is what the older one is told. */
  static Rejection superseded() {
    return new Rejection(
        409,
        "superseded",
        Problem.at(
            "",
            "同一个文件正在另一处续传",
            "The same file is being sent from elsewhere",
            "这里会自动接着传；如果开了两个页面，请关掉一个。",
            "This goes on by itself; if you have two pages open, close one."));
  }

  static Rejection wrongOffset(long expected) {
    return new Rejection(
        409,
        "offset",
        Problem.at(
            "Upload-Offset",
            "续传的位置不对，应从第 " + expected + " 字节开始",
            "Wrong place to go on from; it is byte " + expected,
            "页面会自动对准后接着传。",
            "The page finds the right place and goes on by itself."));
  }

  static Rejection tooLong(long size) {
    return new Rejection(
        413,
        "too_long",
        Problem.at(
            "Upload-Length",
            "送来的内容比申报的 " + size + " 字节多",
            "More came than the " + size + " bytes declared",
            "文件在上传途中变了；请等它导出完成后重新选择。",
            "The file changed on the way; wait until its export is done and choose it again."));
  }

  static Rejection wrongChecksum() {
    return new Rejection(
        460,
        "checksum",
        Problem.at(
            "Upload-Checksum",
            "这一段在途中损坏了，没有保留",
            "This part was damaged on the way and not kept",
            "页面会自动重传这一段。",
            "The page sends it again by itself."));
  }

  static Rejection brokenOff() {
    return new Rejection(
        400,
        "broken_off",
        Problem.at(
            "",
            "连接中断了",
            "The connection broke off",
            "已传的部分不会丢，页面会自动接着传。",
            "What was sent is not lost; the page goes on by itself."));
  }

  static Rejection noSpace() {
    return new Rejection(
        507,
        "no_space",
        Problem.at(
            "",
            "服务器的存储空间不够了",
            "The server is short of storage space",
            "已传的部分不会丢。请稍后再来，选同一个文件接着传；也请告诉主办方。",
            "What was sent is not lost. Come back later and choose the same file to go on; please"
                + " tell the host, too."));
  }

  /** Said before the first byte, while there is still room for what was begun. */
  static Rejection noRoom(long size, long room) {
    return new Rejection(
        507,
        "no_space",
        Problem.at(
            "film",
            "服务器放不下这个文件：需要 " + megabytes(size) + " MB，现在还能接收 " + megabytes(room) + " MB",
            "The server has no room for this file: it needs "
                + megabytes(size)
                + " MB, and "
                + megabytes(room)
                + " MB can be taken now",
            "请告诉主办方清出空间，稍后再传；已经开始的上传不受影响。",
            "Please tell the host to make room and try again later; uploads already begun go on."));
  }

  private static long megabytes(long bytes) {
    return bytes / 1_000_000;
  }

  static Rejection unsupported(int status, String field, String expected) {
    return new Rejection(
        status,
        "unsupported",
        Problem.at(
            field,
            "上传请求缺少 " + field + ": " + expected,
            "The upload request lacks " + field + ": " + expected,
            "请刷新页面后重新选择文件。",
            "Reload the page and choose the file again."));
  }
}
