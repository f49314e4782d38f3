package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.mail.Message;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param campaign null while nobody knows which call it is for
 * @param unit chosen by hand to recommend where its form names nobody we know
 * @param words its text, never its HTML
 * @param reply prepared for a person to send
 * @param entry it was filed under
 */
public record Mail(
    Id<Message> message,
    @Nullable Id<Campaign> campaign,
    MailState state,
    @Nullable MailReason reason,
    @Nullable Id<Body> unit,
    String sender,
    String subject,
    Instant receivedAt,
    String words,
    String reply,
    @Nullable Id<Entry> entry,
    @Nullable Instant answeredAt) {}
