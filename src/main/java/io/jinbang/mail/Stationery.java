package io.jinbang.mail;

import java.util.List;

/** The kinds of letters a module sends; every module that writes letters implements one. */
public interface Stationery {

  List<LetterKind> kinds();
}
