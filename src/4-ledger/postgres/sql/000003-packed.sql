-- Readings and the conclusions of linking are kept packed (see packing.ts): the same JSON in a fifth of the room.
-- Rows kept so far stay the bytes that they are.

ALTER TABLE readings ALTER COLUMN reading TYPE bytea USING convert_to(reading, 'UTF8');
ALTER TABLE threads ALTER COLUMN link TYPE bytea USING convert_to(link, 'UTF8');
ALTER TABLE encounters ALTER COLUMN link TYPE bytea USING convert_to(link, 'UTF8');
ALTER TABLE persons ALTER COLUMN link TYPE bytea USING convert_to(link, 'UTF8');
