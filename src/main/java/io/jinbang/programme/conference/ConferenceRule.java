package io.jinbang.programme.conference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted, by the name that the file's configuration calls it by. */
public enum ConferenceRule {
  ROOM_UNAVAILABLE_TIMESLOT("Room unavailable timeslot"),
  ROOM_CONFLICT("Room conflict"),
  SPEAKER_UNAVAILABLE_TIMESLOT("Speaker unavailable timeslot"),
  SPEAKER_CONFLICT("Speaker conflict"),
  TALK_PREREQUISITE_TALKS("Talk prerequisite talks"),
  TALK_MUTUALLY_EXCLUSIVE_TALKS_TAGS("Talk mutually-exclusive-talks tags"),
  CONSECUTIVE_TALKS_PAUSE("Consecutive talks pause"),
  CROWD_CONTROL("Crowd control"),
  SPEAKER_REQUIRED_TIMESLOT_TAGS("Speaker required timeslot tags"),
  SPEAKER_PROHIBITED_TIMESLOT_TAGS("Speaker prohibited timeslot tags"),
  TALK_REQUIRED_TIMESLOT_TAGS("Talk required timeslot tags"),
  TALK_PROHIBITED_TIMESLOT_TAGS("Talk prohibited timeslot tags"),
  SPEAKER_REQUIRED_ROOM_TAGS("Speaker required room tags"),
  SPEAKER_PROHIBITED_ROOM_TAGS("Speaker prohibited room tags"),
  TALK_REQUIRED_ROOM_TAGS("Talk required room tags"),
  TALK_PROHIBITED_ROOM_TAGS("Talk prohibited room tags"),
  PUBLISHED_TIMESLOT("Published timeslot"),
  PUBLISHED_ROOM("Published room"),
  THEME_TRACK_CONFLICT("Theme track conflict"),
  THEME_TRACK_ROOM_STABILITY("Theme track room stability"),
  SECTOR_CONFLICT("Sector conflict"),
  AUDIENCE_TYPE_DIVERSITY("Audience type diversity"),
  AUDIENCE_TYPE_THEME_TRACK_CONFLICT("Audience type theme track conflict"),
  AUDIENCE_LEVEL_DIVERSITY("Audience level diversity"),
  CONTENT_AUDIENCE_LEVEL_FLOW_VIOLATION("Content audience level flow violation"),
  CONTENT_CONFLICT("Content conflict"),
  LANGUAGE_DIVERSITY("Language diversity"),
  SAME_DAY_TALKS("Same day talks"),
  POPULAR_TALKS("Popular talks"),
  SPEAKER_PREFERRED_TIMESLOT_TAGS("Speaker preferred timeslot tags"),
  SPEAKER_UNDESIRED_TIMESLOT_TAGS("Speaker undesired timeslot tags"),
  TALK_PREFERRED_TIMESLOT_TAGS("Talk preferred timeslot tags"),
  TALK_UNDESIRED_TIMESLOT_TAGS("Talk undesired timeslot tags"),
  SPEAKER_PREFERRED_ROOM_TAGS("Speaker preferred room tags"),
  SPEAKER_UNDESIRED_ROOM_TAGS("Speaker undesired room tags"),
  TALK_PREFERRED_ROOM_TAGS("Talk preferred room tags"),
  TALK_UNDESIRED_ROOM_TAGS("Talk undesired room tags"),
  SPEAKER_MAKESPAN("Speaker makespan");

  private final String inFile;

  ConferenceRule(String inFile) {
    this.inFile = inFile;
  }

  public String inFile() {
    return inFile;
  }

  /** The three rules that give points instead of taking them. */
  public boolean isReward() {
    return this == AUDIENCE_TYPE_DIVERSITY
        || this == AUDIENCE_LEVEL_DIVERSITY
        || this == LANGUAGE_DIVERSITY;
  }

  public static Optional<ConferenceRule> named(String words) {
    return Arrays.stream(values())
        .filter(rule -> rule.inFile.toLowerCase(Locale.ROOT).equals(words.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
