CREATE TABLE IF NOT EXISTS notification_rule (
    id      BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version INT           NOT NULL DEFAULT 0,
    kind    VARCHAR(40)   NOT NULL,
    active  BOOLEAN       NOT NULL DEFAULT TRUE,
    urgent  BOOLEAN       NOT NULL DEFAULT FALSE,
    page    VARCHAR(10)   NOT NULL,
    email   VARCHAR(10)   NOT NULL,
    sms     VARCHAR(10)   NOT NULL,
    roles   VARCHAR(500)  NULL,
    example VARCHAR(2000) NOT NULL,
    UNIQUE KEY uk_notification_rule_kind (kind)
);
