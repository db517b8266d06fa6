import type { Migration } from '../migrate.ts'

const recordTables = `'heading', 'role', 'kind', 'kindDemand', 'period', 'lead', 'holiday', 'slot', 'person', 'qualification', 'absence', 'wish',
    'booking', 'publication', 'handbookPage', 'due'`

/** The luminosity of a run era, which imports wrote at the head of its source, e.g. `5.8 /fb`; null where there is none. */
const luminosity = (kind: string, source: string) =>
  `iif(${kind} = 'run-era' AND ${source} GLOB '[0-9]*' AND instr(${source}, ' /fb') BETWEEN 2 AND 12, CAST(substr(${source}, 1, instr(${source}, ' /fb') - 1) AS REAL), NULL)`

/** An image of a period in the history, if it is there, with its luminosity. */
const withLuminosity = (image: string) =>
  `iif(${image} IS NULL, NULL, json_set(${image}, '$.luminosity', ${luminosity(`${image} ->> '$.kind'`, `${image} ->> '$.source'`)}))`

/** Periods have a luminosity; roles a page of the handbook; institutes owe credit. */
export const insight: Migration = {
  version: 3,
  sql: `
ALTER TABLE period ADD COLUMN luminosity REAL CHECK (luminosity BETWEEN 0 AND 1000000);
UPDATE period SET luminosity = ${luminosity('kind', 'source')};

CREATE TABLE handbook_page (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  role_id TEXT NOT NULL UNIQUE REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 50000)
) STRICT, WITHOUT ROWID;

CREATE TABLE due (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  institute TEXT NOT NULL CHECK (length(institute) BETWEEN 1 AND 100),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  points REAL NOT NULL CHECK (points BETWEEN 0 AND 1000000),
  UNIQUE (institute, year)
) STRICT, WITHOUT ROWID;

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

UPDATE history_row SET before = ${withLuminosity('before')}, after = ${withLuminosity('after')} WHERE table_name = 'period';

CREATE TRIGGER history_row_is_never_updated BEFORE UPDATE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_row_is_never_deleted BEFORE DELETE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
`,
}
