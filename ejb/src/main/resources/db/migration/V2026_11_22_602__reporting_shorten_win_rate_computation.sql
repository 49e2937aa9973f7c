ALTER TABLE reporting_win_rate_computation
    DROP COLUMN IF EXISTS completed,
    DROP COLUMN IF EXISTS competitors;
