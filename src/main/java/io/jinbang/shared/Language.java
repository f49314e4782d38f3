package io.jinbang.shared;

import java.util.Locale;

/** The two languages of every page, message and document; Chinese first. */
public enum Language {
  ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
  EN("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The BCP 47 tag for {@code lang} attributes. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /** English for any English locale, Chinese for everything else. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("en") ? EN : ZH;
  }
}
