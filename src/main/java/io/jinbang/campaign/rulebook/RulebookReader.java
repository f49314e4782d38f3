package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads a rulebook's source. A pure function of the text: no clock, no disk, no store; the same
 * text always gives the same rulebook or the same faults.
 */
public final class RulebookReader {
  private static final int MOST_FAULTS = 50;

  private RulebookReader() {}

  /**
   * Reads a file's bytes.
   *
   * @return faulty where they are no UTF-8; a byte order mark is allowed
   */
  public static Reading read(byte[] file) {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException other) {
      return new Reading.Faulty(
          List.of(
              Fault.whole(
                  Text.of("文件不是 UTF-8 编码", "The file is not UTF-8"),
                  Text.of("请用编辑器“另存为”UTF-8 后再试。", "Save it as UTF-8 and try again."))));
    }
  }

  /** Reads a text; line ends may be of any system. */
  public static Reading read(String source) {
    try {
      var tree = YamlTree.read(normal(source));
      var faults = faults(tree);
      return faults.isEmpty() ? new Reading.Read(Draft.of(tree)) : new Reading.Faulty(faults);
    } catch (YamlTree.Unreadable unreadable) {
      return new Reading.Faulty(List.of(unreadable.fault()));
    }
  }

  /**
   * The tree of a source, whatever its shape.
   *
   * @return empty where the text is no tree at all
   */
  public static Optional<JsonNode> tree(String source) {
    try {
      return Optional.of(YamlTree.read(normal(source)).root());
    } catch (YamlTree.Unreadable unreadable) {
      return Optional.empty();
    }
  }

  /** The form in which a source is kept and hashed: no byte order mark, lines end in LF. */
  public static String normal(String source) {
    var text = source.startsWith("\uFEFF") ? source.substring(1) : source;
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static List<Fault> faults(YamlTree tree) {
    var all = new ArrayList<>(tree.repeated());
    all.addAll(Shape.faults(tree));
    all.addAll(Sense.faults(tree));
    all.sort(Fault.IN_ORDER);
    return all.size() <= MOST_FAULTS ? all : cut(all);
  }

  private static List<Fault> cut(List<Fault> all) {
    var shown = new ArrayList<>(all.subList(0, MOST_FAULTS - 1));
    var more = all.size() - shown.size();
    var last = all.get(MOST_FAULTS - 1);
    shown.add(
        new Fault(
            last.line(),
            last.column(),
            "",
            Text.of("还有 {} 处", "{} more").with(more),
            Text.of("先改好上面的，再检查一次。", "Mend those above first, then check again.")));
    return shown;
  }
}
