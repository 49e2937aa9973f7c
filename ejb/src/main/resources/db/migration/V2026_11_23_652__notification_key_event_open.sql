-- What was given up stays unspread, and who looks for what waits need not read it each second.
ALTER TABLE notification_event
    ADD INDEX IF NOT EXISTS ix_notification_event_open (spread_at, given_up_at, id);
