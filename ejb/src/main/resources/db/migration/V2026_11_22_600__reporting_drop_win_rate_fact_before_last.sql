DELETE FROM reporting_win_rate_fact
WHERE computation_id <> (SELECT MAX(id) FROM reporting_win_rate_computation WHERE completed = 1);
