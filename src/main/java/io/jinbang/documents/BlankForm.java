package io.jinbang.documents;

import io.jinbang.shared.Text;
import java.util.List;

/**
 * A form to be filled with a pen, or in a spreadsheet or word processor, and to be read again by
 * {@link GridDocument}. What its lines and columns mean is known to whoever made it.
 *
 * @param notes how to fill it, above everything
 * @param head what is asked once
 * @param columns what is asked of each row, left to right; at least one
 * @param rows how many blank ones there are
 * @param agreement what is agreed to by handing it in, below everything
 * @param fingerprint tells the version of this form; found again in the grid named {@link #MARK}
 */
public record BlankForm(
    Text title,
    List<Text> notes,
    List<Line> head,
    List<Column> columns,
    int rows,
    Text agreement,
    String fingerprint) {

  /** Name of the grid whose first cell holds the fingerprint, in .xlsx and .docx alike. */
  public static final String MARK = "_jinbang";

  public BlankForm {
    notes = List.copyOf(notes);
    head = List.copyOf(head);
    columns = List.copyOf(columns);
    if (columns.isEmpty() || rows < 1) {
      throw new IllegalArgumentException("a form without places");
    }
  }

  /**
   * Asked once: the label, and to its right the place for the answer.
   *
   * @param value filled in beforehand; may be empty
   * @param hint what to write there; both languages may be empty
   */
  public record Line(Text label, String value, Text hint) {}

  /**
   * Asked of each row.
   *
   * @param hint shown beside the place while it is filled; both languages may be empty
   * @param width in characters as wide as a digit
   */
  public record Column(Text heading, Text hint, Answer answer, int width) {}

  /** What a place takes. */
  public sealed interface Answer {}

  /** Any words; also numbers that name something. */
  public record Words() implements Answer {}

  /** One of the options, none of them empty. */
  public record Choice(List<Text> options) implements Answer {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** ☐ or ☑. */
  public record Tick() implements Answer {}
}
