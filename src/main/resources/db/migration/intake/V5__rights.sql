-- What is declared of generated content; null while the question is not answered.
alter table intake.entry
  add column ai text check (ai in ('NONE', 'PARTLY', 'WHOLLY')),
  add column ai_parts text[] not null default '{}'
    check (ai_parts <@ '{PICTURE,SOUND,VOICE,TEXT,SUBTITLES}'),
  add column ai_tool text not null default '';
