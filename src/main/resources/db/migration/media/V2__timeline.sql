-- brightness, sound and places of errors over time, for the strip under the findings (io.jinbang.media.Timeline);
-- apart from the outcome, which every list of films reads
alter table media.film add column timeline jsonb;
alter table media.film add constraint film_timeline_of_checked check (timeline is null or state <> 'UPLOADING');
