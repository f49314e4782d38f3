-- a sent letter that still holds a one-time token
select id from mail.letter where state = 'SENT' and body ~ '/[A-Za-z0-9_-]{43}(\s|$)';
-- a letter that waits although it was given up
select id from mail.letter where state = 'WAITING' and attempts >= 12;
-- a letter with a one-time link that waits behind the others
select id from mail.letter where state = 'WAITING' and not urgent
  and body ~ '/[A-Za-z0-9_-]{43}(\s|$)';
-- versions of a letter's words with a gap
select kind from mail.wording group by kind having max(version) <> count(*);
-- one message of a mailbox taken twice
select message_id from mail.message where message_id is not null
  group by message_id, content_sha256 having count(*) > 1;
-- several contents under one Message-ID, and more than the first of them unmarked
select message_id from mail.message where message_id is not null and not variant
  group by message_id having count(*) > 1;
