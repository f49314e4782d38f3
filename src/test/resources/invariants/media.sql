-- a checked film without an outcome, or an outcome before its time
select id from media.film where (state = 'CHECKED') <> (outcome is not null);
-- a film whose bytes are complete without a digest, or a digest of incomplete bytes
select id from media.film where (state = 'UPLOADING') = (sha256 is not null);
-- more bytes received than declared
select film from media.upload join media.film on id = film where received > size;
-- an unfinished film without an upload
select id from media.film where state = 'UPLOADING'
  and not exists (select 1 from media.upload where film = id);
-- all bytes acknowledged, yet the film was not handed on
select film from media.upload join media.film on id = film
  where state = 'UPLOADING' and received >= size;
-- a complete film with bytes missing
select film from media.upload join media.film on id = film
  where state <> 'UPLOADING' and received <> size;
-- one film given as two states of knowledge: same bytes, different size
select a.id from media.film a join media.film b on a.sha256 = b.sha256 where a.size <> b.size;
-- a timeline of a film that could not be read
select id from media.film where timeline is not null and outcome ->> 'verdict' = 'UNREADABLE';
-- two versions of one work taken for two works alike
select pair.id from media.pair join media.film a on a.id = pair.a join media.film b on b.id = pair.b
  where a.subject = b.subject;
-- the later film of a pair stands first
select pair.id from media.pair join media.film a on a.id = pair.a join media.film b on b.id = pair.b
  where (b.begun_at, b.id) < (a.begun_at, a.id);
-- a pair said to be equal bytes with an uncertain score
select id from media.pair where same_bytes and score < 1;
-- rulings on a pair that are not counted one by one
select pair from media.ruling group by pair having max(number) <> count(*);
-- a ruling changed without a reason
select pair from media.ruling where number > 1 and note = '';
-- a rung of a film that was not checked
select film from media.rung join media.film on media.film.id = film
  where media.film.state <> 'CHECKED';
-- a rung whose playlist speaks of another file than its own
select film from media.rung where part is not null
  and playlist not like '%URI="' || part || '"%';
-- subtitles that are not as we write them
select film from media.caption where vtt not like E'WEBVTT\n\n%' or vtt like '%<script%';
-- an original that no film has, known for longer than a deletion takes
select sha256 from media.original o where not exists (select from media.film f where f.sha256 = o.sha256);
-- bytes of a complete film nobody took note of
select id from media.film f where sha256 is not null
  and not exists (select from media.original o where o.sha256 = f.sha256);
-- an original of another size than its film
select o.sha256 from media.original o join media.film f on f.sha256 = o.sha256 where o.size <> f.size
