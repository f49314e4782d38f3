-- progress that claims to be further than its end
select of from work.progress where done > total;
