-- posted without the commitment in the ledger
select id from decision.decision where post_at is not null and ledger_line is null;
-- signed by its own proposer
select id from decision.decision where signed_by = proposed_by;
