package io.jinbang.intake.register;

/** The filters of the list, each with what it groups by; that text is ours, never a reader's. */
public enum Facet {
  THEME("theme", "t.theme"),
  DIVISION("division", "e.division::text"),
  STATE("state", "e.state"),
  TECH("tech", "case when e.film_advice = 0 then 'clean' else 'advice' end"),
  SAID("said", RegisterSql.SAID),
  SAME("same", "case when " + RegisterSql.SHARED + " then 'yes' end");

  private final String parameter;
  private final String expression;

  Facet(String parameter, String expression) {
    this.parameter = parameter;
    this.expression = expression;
  }

  public String parameter() {
    return parameter;
  }

  String expression() {
    return expression;
  }
}
