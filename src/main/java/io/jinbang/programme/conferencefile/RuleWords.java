package io.jinbang.programme.conferencefile;

import io.jinbang.programme.conference.ConferenceRule;
import io.jinbang.programme.trackplan.TrackPenalty;
import io.jinbang.shared.Text;

/** What the rules are called. */
final class RuleWords {
  private RuleWords() {}

  static Text of(ConferenceRule rule) {
    return switch (rule) {
      case ROOM_UNAVAILABLE_TIMESLOT -> Text.of("会场该时段不可用", "Room not available then");
      case ROOM_CONFLICT -> Text.of("会场同时有两场", "Two talks in one room at once");
      case SPEAKER_UNAVAILABLE_TIMESLOT -> Text.of("嘉宾该时段不在", "Speaker not available then");
      case SPEAKER_CONFLICT -> Text.of("嘉宾同时有两场", "One speaker in two talks at once");
      case TALK_PREREQUISITE_TALKS -> Text.of("先修演讲没有排在前面", "A prerequisite does not come first");
      case TALK_MUTUALLY_EXCLUSIVE_TALKS_TAGS -> Text.of("互斥的演讲同时进行", "Exclusive talks at once");
      case CONSECUTIVE_TALKS_PAUSE -> Text.of("嘉宾两场之间休息不足", "Too short a pause for a speaker");
      case CROWD_CONTROL -> Text.of("人流过于集中", "Too many crowded talks at once");
      case SPEAKER_REQUIRED_TIMESLOT_TAGS -> Text.of("缺嘉宾必需的时段", "Speaker's required time missing");
      case SPEAKER_PROHIBITED_TIMESLOT_TAGS -> Text.of("嘉宾不可的时段", "Speaker's prohibited time");
      case TALK_REQUIRED_TIMESLOT_TAGS -> Text.of("缺演讲必需的时段", "Talk's required time missing");
      case TALK_PROHIBITED_TIMESLOT_TAGS -> Text.of("演讲不可的时段", "Talk's prohibited time");
      case SPEAKER_REQUIRED_ROOM_TAGS ->
          Text.of("缺嘉宾必需的会场条件", "Room lacks what a speaker requires");
      case SPEAKER_PROHIBITED_ROOM_TAGS -> Text.of("嘉宾不可的会场", "Room that a speaker prohibits");
      case TALK_REQUIRED_ROOM_TAGS -> Text.of("缺演讲必需的会场条件", "Room lacks what the talk requires");
      case TALK_PROHIBITED_ROOM_TAGS -> Text.of("演讲不可的会场", "Room that the talk prohibits");
      case PUBLISHED_TIMESLOT -> Text.of("与已公布的时段不同", "Not at the published time");
      case PUBLISHED_ROOM -> Text.of("与已公布的会场不同", "Not in the published room");
      case THEME_TRACK_CONFLICT -> Text.of("同一主题同时进行", "One theme at once");
      case THEME_TRACK_ROOM_STABILITY -> Text.of("同一主题一天内换会场", "One theme in several rooms a day");
      case SECTOR_CONFLICT -> Text.of("同一行业同时进行", "One sector at once");
      case AUDIENCE_TYPE_DIVERSITY -> Text.of("同一时段照顾同类听众（加分）", "Same audience in a slot (reward)");
      case AUDIENCE_TYPE_THEME_TRACK_CONFLICT ->
          Text.of("同类听众同一主题同时进行", "One audience and theme at once");
      case AUDIENCE_LEVEL_DIVERSITY -> Text.of("同一时段深浅不同（加分）", "Levels differ in a slot (reward)");
      case CONTENT_AUDIENCE_LEVEL_FLOW_VIOLATION ->
          Text.of("同一内容深的排在浅的前面", "Harder talk before the easier one");
      case CONTENT_CONFLICT -> Text.of("同一内容同时进行", "One content at once");
      case LANGUAGE_DIVERSITY -> Text.of("同一时段语言不同（加分）", "Languages differ in a slot (reward)");
      case SAME_DAY_TALKS -> Text.of("同一主题或内容不在一天", "One theme or content on several days");
      case POPULAR_TALKS -> Text.of("较冷的演讲占了较大的会场", "Less popular talk in the larger room");
      case SPEAKER_PREFERRED_TIMESLOT_TAGS ->
          Text.of("不是嘉宾偏好的时段", "Not a speaker's preferred time");
      case SPEAKER_UNDESIRED_TIMESLOT_TAGS -> Text.of("嘉宾不愿的时段", "A speaker's undesired time");
      case TALK_PREFERRED_TIMESLOT_TAGS -> Text.of("不是演讲偏好的时段", "Not the talk's preferred time");
      case TALK_UNDESIRED_TIMESLOT_TAGS -> Text.of("演讲不宜的时段", "The talk's undesired time");
      case SPEAKER_PREFERRED_ROOM_TAGS -> Text.of("不是嘉宾偏好的会场", "Not a speaker's preferred room");
      case SPEAKER_UNDESIRED_ROOM_TAGS -> Text.of("嘉宾不愿的会场", "A speaker's undesired room");
      case TALK_PREFERRED_ROOM_TAGS -> Text.of("不是演讲偏好的会场", "Not the talk's preferred room");
      case TALK_UNDESIRED_ROOM_TAGS -> Text.of("演讲不宜的会场", "The talk's undesired room");
      case SPEAKER_MAKESPAN -> Text.of("嘉宾的场次相隔数天", "Days between a speaker's talks");
    };
  }

  static Text of(TrackPenalty penalty) {
    return switch (penalty) {
      case TRACK_SESSION -> Text.of("主题不宜在该时段", "Track not wanted in the session");
      case TRACK_ROOM -> Text.of("主题不宜在该会场", "Track not wanted in the room");
      case SESSION_ROOM -> Text.of("该时段会场不宜使用", "Room not wanted in the session");
      case SIMILAR_TRACKS -> Text.of("相近主题同时进行", "Similar tracks at once");
      case ROOMS_PER_TRACK -> Text.of("同一主题换会场", "A track in several rooms");
      case PARALLEL_TRACKS -> Text.of("同一主题同时在两个会场", "A track in two rooms at once");
      case CONSECUTIVE_TRACKS -> Text.of("同一主题不连续", "A track with a gap");
      case SUBMISSION_ORDER -> Text.of("次序不符", "Not in the order asked for");
      case SUBMISSION_SESSION -> Text.of("报告人不便的时段", "Session not wanted by a presenter");
      case SUBMISSION_ROOM -> Text.of("报告人不便的会场", "Room not wanted by a presenter");
      case PRESENTERS -> Text.of("报告人同一时段有两场", "A presenter in two rooms of a session");
      case ATTENDEES -> Text.of("听众想听的同一时段进行", "What somebody wants to hear in one session");
      case CHAIRS -> Text.of("主持人同一时段有两场", "A chair in two rooms of a session");
      case PRESENTERS_AT_ONCE -> Text.of("报告人同时有两场", "A presenter in two places at once");
      case ATTENDEES_AT_ONCE -> Text.of("听众想听的同时进行", "What somebody wants to hear at once");
    };
  }
}
