-- progress that claims to be further than its end
select of from work.progress where done > total;
-- a run going on of work that is not in the queue
select r.id from work.run r where ended_at is null and kind like 'media-%'
  and not exists (select 1 from work.heavy_tasks where task_name = kind and task_instance = instance);
-- heavy work that nobody knows how urgent it is
select task_name from work.heavy_tasks where priority not between 10 and 70;
