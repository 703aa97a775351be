-- Acts recorded late without evidence are few; whoever checks a million cases must not read all their acts to find them.
CREATE INDEX act_late_unproven ON cases.act (case_id) WHERE recorded_at IS NOT NULL AND late_evidence IS NULL;
