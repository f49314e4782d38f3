package io.jinbang.campaign.edition;

import io.jinbang.campaign.amendment.Amendment;

/**
 * What a change would come to.
 *
 * @param announced whether somebody has entered, so that it is an amendment
 * @param people how many people with a draft or an entry would be told of a moved date
 */
public record Prospect(Amendment amendment, boolean announced, int people) {}
