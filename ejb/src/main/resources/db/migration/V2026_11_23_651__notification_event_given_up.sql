-- What was given up before anybody could see it is shown from now on.
UPDATE notification_event SET given_up_at = happened_at WHERE spread_at IS NULL AND given_up_at IS NULL AND tries >= 5;
