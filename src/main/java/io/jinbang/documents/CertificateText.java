package io.jinbang.documents;

import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * All that stands on a certificate. Plain strings are names and stay in their own language.
 *
 * @param campaign name of the campaign and its edition
 * @param heading what kind of certificate, 荣誉证书 / Certificate of Honour
 * @param recipient whom it is given to
 * @param unit whether the recipient is a body and not a person
 * @param title the work
 * @param authors of the work, in their order; may be empty
 * @param award the prize
 * @param issuer who gives it
 * @param seal short name of the issuer for the vermilion chop, 1 to 9 characters
 * @param date of issue
 * @param number of the certificate
 * @param ledger where its commitment stands in the log
 * @param verify web address that shows its present state; in the QR code
 */
public record CertificateText(
    Text campaign,
    Text heading,
    String recipient,
    boolean unit,
    String title,
    List<String> authors,
    Text award,
    Text issuer,
    String seal,
    LocalDate date,
    String number,
    Text ledger,
    String verify) {

  public CertificateText {
    authors = List.copyOf(authors);
  }
}
