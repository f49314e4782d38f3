package io.jinbang.documents;

import io.jinbang.shared.Language;
import org.springframework.stereotype.Component;

/**
 * A blank form to hand out: as a sheet whose places are all text, so that no program turns a mobile
 * number into 1.39E+10, or as a document to fill in a word processor or with a pen. The same form
 * gives the same bytes; {@link GridDocument} reads both.
 */
@Component
public final class FormDocument {

  /** An .xlsx file. */
  public byte[] xlsx(BlankForm form, Language language) {
    return FormSheetDocument.write(form, language);
  }

  /** A .docx file. */
  public byte[] docx(BlankForm form, Language language) {
    return FormWords.write(form, language);
  }
}
