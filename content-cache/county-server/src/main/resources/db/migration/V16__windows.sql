-- The newest picture of a kiosk's screen that an operator has asked for; kept for days only.
CREATE TABLE kiosk_picture (
  kiosk    TEXT PRIMARY KEY,
  number   BIGINT NOT NULL,         -- of the order
  taken_at TEXT NOT NULL,
  image    ${blob} NOT NULL         -- PNG
);

-- Hours are a setting like others, which the kiosk obeys, too.
INSERT INTO kiosk_settings (kiosk, version, json, set_by, set_at)
SELECT h.kiosk,
       COALESCE(s.version, 0) + 1,
       -- "version" is the last key of settings that know of no window.
       REPLACE(
         COALESCE(s.json, '{"kiosk":"' || h.kiosk || '","version":0}'),
         '"version":' || COALESCE(s.version, 0) || '}',
         '"version":' || (COALESCE(s.version, 0) + 1)
         || ',"window":{"hours":{"week":{'
         || '"MONDAY":{"opens":"' || h.opens || '","closes":"' || h.closes || '"},'
         || '"TUESDAY":{"opens":"' || h.opens || '","closes":"' || h.closes || '"},'
         || '"WEDNESDAY":{"opens":"' || h.opens || '","closes":"' || h.closes || '"},'
         || '"THURSDAY":{"opens":"' || h.opens || '","closes":"' || h.closes || '"},'
         || '"FRIDAY":{"opens":"' || h.opens || '","closes":"' || h.closes || '"}'
         || CASE WHEN h.workdays THEN '' ELSE
              ',"SATURDAY":{"opens":"' || h.opens || '","closes":"' || h.closes || '"},'
              || '"SUNDAY":{"opens":"' || h.opens || '","closes":"' || h.closes || '"}' END
         || '},"workdaysOnly":' || CASE WHEN h.workdays THEN 'true' ELSE 'false' END || '}}}'),
       '服务器（升级）',
       '2026-11-26T00:00:00Z'
FROM kiosk_hours h
LEFT JOIN (
  SELECT kiosk, MAX(version) AS version FROM kiosk_settings GROUP BY kiosk
) n ON n.kiosk = h.kiosk
LEFT JOIN kiosk_settings s ON s.kiosk = n.kiosk AND s.version = n.version;
DROP TABLE kiosk_hours;
