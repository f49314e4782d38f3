-- how long the film claims to be, for guessing how long its check will take; null where unknown
alter table media.film add seconds double precision check (seconds >= 0);
-- attempts are counted by the queue, which knows why they ended
alter table media.film drop attempts;
