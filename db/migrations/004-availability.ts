import type { Migration } from '../migrate.ts'

const recordTables = `'heading', 'role', 'kind', 'kindDemand', 'period', 'lead', 'holiday', 'slot', 'person', 'qualification', 'calendarSource',
    'absence', 'wish', 'booking', 'publication', 'handbookPage', 'due'`

/** A table of stretches learns from which event of which calendar each came. */
const fromCalendar = (table: string) => `
ALTER TABLE ${table} ADD COLUMN source_id TEXT REFERENCES calendar_source DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ${table} ADD COLUMN event_key TEXT CHECK (event_key IS NULL OR (source_id IS NOT NULL AND length(event_key) BETWEEN 1 AND 100));
CREATE INDEX ${table}_by_source ON ${table} (source_id) WHERE source_id IS NOT NULL;
`

/** An image of a stretch in the history, if it is there, as one that came from no calendar. */
const byHand = (image: string) =>
  `iif(${image} IS NULL, NULL, json_set(${image}, '$.sourceId', NULL, '$.eventKey', NULL))`

/** People have calendars, from which absences and wishes come. */
export const availability: Migration = {
  version: 4,
  sql: `
CREATE TABLE calendar_source (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('file', 'address')),
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  left_out TEXT NOT NULL CHECK (json_valid(left_out)),
  taken INTEGER NOT NULL CHECK (taken % 60000 = 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX calendar_source_by_person ON calendar_source (person_id);
${fromCalendar('absence')}${fromCalendar('wish')}
DROP TRIGGER history_row_is_never_updated;
DROP TRIGGER history_row_is_never_deleted;
CREATE TABLE new_history_row (
  revision INTEGER NOT NULL REFERENCES history,
  position INTEGER NOT NULL CHECK (position >= 0),
  table_name TEXT NOT NULL CHECK (table_name IN (${recordTables})),
  row_id TEXT NOT NULL CHECK (length(row_id) = 36),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  PRIMARY KEY (revision, position),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO new_history_row SELECT * FROM history_row;
DROP TABLE history_row;
ALTER TABLE new_history_row RENAME TO history_row;
CREATE INDEX history_row_by_row ON history_row (table_name, row_id);

UPDATE history_row SET before = ${byHand('before')}, after = ${byHand('after')} WHERE table_name IN ('absence', 'wish');

CREATE TRIGGER history_row_is_never_updated BEFORE UPDATE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_row_is_never_deleted BEFORE DELETE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
`,
}
