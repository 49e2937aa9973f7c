ALTER TABLE notification_event
    DROP INDEX IF EXISTS ix_notification_event_due;
