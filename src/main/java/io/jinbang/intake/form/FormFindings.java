package io.jinbang.intake.form;

import io.jinbang.shared.Text;

/** What can be wrong with a form as a whole. */
final class FormFindings {
  private FormFindings() {}

  static Finding noTable() {
    return Finding.stop(
        "",
        "",
        Text.of("找不到作品表", "There is no table of works"),
        Text.of(
            "表头要有“作品名称”，以及联系人、手机、主题等列。最好用本页下载的表。",
            "Its headings must name the title and others, such as contact, mobile, theme. Best use"
                + " the form from this page."));
  }

  static Finding empty() {
    return Finding.stop(
        "",
        "",
        Text.of("表是空的，没有一件作品", "The form is empty: it names no work"),
        Text.of("每件作品填一行，再上传。", "Fill one row per work and upload it again."));
  }

  static Finding tooMany(int most) {
    return Finding.stop(
        "",
        "",
        Text.of("一张表最多 {} 件作品", "A form takes {} works at most").with(most),
        Text.of("请拆成几张表。", "Split it into several."));
  }

  static Finding otherCall() {
    return Finding.warn(
        "",
        "",
        Text.of("这是另一个活动的推荐表", "This is the form of another call"),
        Text.of(
            "确认要用在这里，再导入；声明要由联系人重新同意。",
            "Take it in only if it is meant for here; declarations have to be agreed to anew."));
  }

  static Finding olderForm() {
    return Finding.warn(
        "",
        "",
        Text.of("这是旧版的推荐表，上面的声明已经改过", "This is an older form; its declarations have changed since"),
        Text.of(
            "可以导入，声明由联系人认领后同意。", "It can be taken in; contacts agree to them when they claim."));
  }

  static Finding notAgreed() {
    return Finding.warn(
        "",
        "",
        Text.of("这不是本活动发出的表，上面没有声明", "This form was not given out here and bears no declarations"),
        Text.of(
            "可以导入，声明由联系人认领后同意。", "It can be taken in; contacts agree to them when they claim."));
  }

  static Finding foreignUnit(String address, String named) {
    return Finding.stop(
        address,
        "unit",
        Text.of("“{}”不在您负责的单位里", "“{}” is none of your units").with(Plain.line(named)),
        Text.of(
            "请核对名称，或在本页选定推荐单位；新单位先在“单位”里添加。",
            "Check the name, or choose the unit on this page; add new ones under units first."));
  }

  static Finding noUnit() {
    return Finding.stop(
        "",
        "unit",
        Text.of("表上没有推荐单位", "The form names no recommending unit"),
        Text.of("请在本页选定。", "Choose it on this page."));
  }

  static Finding twice(FormRow first, FormRow again) {
    var address = again.cell(Headings.TITLE).map(FormCell::address).orElse("");
    var before = first.cell(Headings.TITLE).map(FormCell::address).orElse("");
    return Finding.stop(
        address,
        Headings.TITLE,
        Text.of("与 {} 是同一件作品", "The same work as in {}").with(before),
        Text.of(
            "一件作品只填一行，符合几个主题就都勾上；确是两件，请改名区分。",
            "One row per work, with all its themes ticked; if they are two, give them different"
                + " titles."));
  }
}
