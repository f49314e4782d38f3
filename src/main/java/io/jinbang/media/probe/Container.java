package io.jinbang.media.probe;

/** Film containers told apart by content, never by file name. */
public enum Container {
  MP4("mp4", true),
  MOV("mov", true),
  THREE_GP("3gp", true),
  MATROSKA("matroska", false),
  WEBM("webm", false),
  AVI("avi", false),
  MPEG_TS("mpegts", false),
  MPEG_PS("mpeg", false),
  FLV("flv", false),
  OGG("ogg", false),
  ASF("asf", false),
  WAVE("wav", false),
  MP3("mp3", false),
  IMAGE("image", false);

  private final String label;
  private final boolean boxes;

  Container(String label, boolean boxes) {
    this.label = label;
    this.boxes = boxes;
  }

  /** The name used in rules and answers, such as {@code mp4}. */
  public String label() {
    return label;
  }

  /** Whether it is of the ISO base media family, which {@link BoxReader} reads. */
  public boolean boxes() {
    return boxes;
  }
}
