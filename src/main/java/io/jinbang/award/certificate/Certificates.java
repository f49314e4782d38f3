package io.jinbang.award.certificate;

import io.jinbang.award.Awards;
import io.jinbang.award.prize.PrizeNames;
import io.jinbang.campaign.Campaigns;
import io.jinbang.documents.CertificateDocument;
import io.jinbang.documents.CertificateText;
import io.jinbang.intake.Entries;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Origin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of posted awards. */
@Service
@Transactional(readOnly = true)
class Certificates {
  private static final int SEAL_CHARACTERS = 9;

  private final Awards awards;
  private final Campaigns campaigns;
  private final Entries entries;
  private final CertificateDocument document;
  private final Origin origin;

  Certificates(
      Awards awards,
      Campaigns campaigns,
      Entries entries,
      CertificateDocument document,
      Origin origin) {
    this.awards = awards;
    this.campaigns = campaigns;
    this.entries = entries;
    this.document = document;
    this.origin = origin;
  }

  /** By its printed number; not found before its list is posted. */
  public Certificate get(String number) {
    return awards.allPosted().stream()
        .flatMap(
            list ->
                list.awards().stream()
                    .filter(award -> award.certificate().equals(number))
                    .map(award -> certificate(list, award)))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private Certificate certificate(Awards.PostedList list, Awards.Award award) {
    var campaign = campaigns.get(list.campaign());
    var work = award.entry() == null ? null : entries.get(award.entry());
    var name = PrizeNames.of(campaign.rulebook(), award.prize(), award.theme());
    return new Certificate(campaign, list, award, work, name);
  }

  /** One A4 sheet; the same certificate gives the same bytes. */
  public byte[] pdf(Certificate certificate) {
    return document.render(text(certificate));
  }

  private CertificateText text(Certificate certificate) {
    var work = certificate.work();
    var issuer = certificate.issuer();
    return new CertificateText(
        certificate.campaign().rulebook().title(),
        Text.of("荣誉证书", "Certificate of Award"),
        certificate.award().recipient().zh(),
        work == null || !work.organisation().isBlank(),
        work == null ? "" : work.title(),
        certificate.authors(),
        certificate.name(),
        issuer,
        issuer.zh().substring(0, Math.min(SEAL_CHARACTERS, issuer.zh().length())),
        certificate.date(),
        certificate.number(),
        certificate.ledgerLine(),
        origin.address() + "/certificates/" + certificate.number());
  }
}
