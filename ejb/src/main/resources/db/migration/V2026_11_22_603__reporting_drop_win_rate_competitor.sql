DROP TABLE IF EXISTS reporting_win_rate_competitor;
