-- Texts are kept packed from now on, as zlib (RFC 1950), `text` then being empty. Those kept so far stay as they are.
ALTER TABLE texts ADD COLUMN packed_text BLOB;
