package io.jinbang.intake.receipt;

import io.jinbang.campaign.Campaigns;
import io.jinbang.site.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Receipts for whoever holds their code, without signing in. */
@Controller
class ReceiptPages {
  private final Receipts receipts;
  private final Campaigns campaigns;

  ReceiptPages(Receipts receipts, Campaigns campaigns) {
    this.receipts = receipts;
    this.campaigns = campaigns;
  }

  @GetMapping("/receipts/{code}")
  View verify(Page p, @PathVariable String code) {
    return shown(p, code, "intake/verify");
  }

  @GetMapping("/receipts/{code}/print")
  View print(Page p, @PathVariable String code) {
    return shown(p, code, "intake/print");
  }

  private View shown(Page p, String code, String template) {
    var receipt = receipts.byCode(code);
    var latest = receipts.latestOf(receipt.entry()).orElseThrow();
    var acceptances = receipts.acceptancesOf(receipt);
    return p.view(
        template,
        Map.of(
            "proven",
            receipts.prove(receipt),
            "campaign",
            campaigns.get(receipts.campaignOf(receipt)),
            "latest",
            latest.version(),
            "acceptances",
            acceptances,
            "texts",
            receipts.textsOf(acceptances)));
  }
}
