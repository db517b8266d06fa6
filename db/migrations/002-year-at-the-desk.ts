import type { Migration } from '../migrate.ts'

const date = (column: string) =>
  `${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND ${column} IS date(${column}) AND ${column} >= '1900' AND ${column} < '2200'`

const tints = `'grey', 'sand', 'green', 'teal', 'blue', 'violet', 'rose', 'yellow', 'taupe', 'white', 'dark', 'sky'`

const recordTables = `'heading', 'role', 'kind', 'kindDemand', 'period', 'lead', 'holiday', 'slot', 'person', 'qualification', 'absence', 'wish',
    'booking', 'publication'`

const rules = `'{"restHours":11,"daysInRow":7,"nightsInRow":4,"severities":{}}'`
const levelNames = `'{"trainee":"trainee","qualified":"qualified","expert":"expert"}'`

const kinds = [
  ['shutdown', 'shutdown', 'grey', 'band', 1],
  ['hardware-commissioning', 'hardware commissioning', 'sand', 'band', 1],
  ['cosmics', 'cosmics', 'green', 'band', 1],
  ['beam-commissioning', 'beam commissioning', 'teal', 'band', 1],
  ['physics', 'physics', 'blue', 'band', 1],
  ['special-run', 'special run', 'violet', 'band', 1],
  ['heavy-ion', 'heavy ion', 'rose', 'band', 1],
  ['machine-development', 'machine development', 'yellow', 'band', 1],
  ['technical-stop', 'technical stop', 'taupe', 'band', 1],
  ['workshop', 'workshop', 'white', 'band', 0],
  ['milestone', 'milestone', 'dark', 'mark', 0],
  ['run-era', 'run era', 'sky', 'band', 0],
]
  .map(([code, name, tint, shows, demands], rank) => {
    const id = `00000002-0000-7000-8000-${String(rank + 1).padStart(12, '0')}`
    return `('${id}', '${code}', '${name}', '${tint}', ${rank}, '${shows}', ${demands})`
  })
  .join(',\n  ')

/** An image in the history, if it is there, with fields that its record has gained. */
const gained = (image: string, fields: string) => `iif(${image} IS NULL, NULL, json_set(${image}, ${fields}))`

const images = (table: string, fields: string) =>
  `UPDATE history_row SET before = ${gained('before', fields)}, after = ${gained('after', fields)} WHERE table_name = '${table}';`

const weekly = (image: string) =>
  `CASE WHEN ${image} ->> '$.pattern.kind' = 'weekly' THEN json_set(${image}, '$.pattern.every', 1, '$.pattern.phase', 0) ELSE ${image} END`

/**
 * Kinds of period become rows; roles have a colour and can be retired; slots can be added by hand; bookings have a note,
 * can be pinned and offered; calendars know what has to be there before what; a state can be published; the history
 * says who did it.
 */
export const yearAtTheDesk: Migration = {
  version: 2,
  sql: `
CREATE TABLE kind (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40 AND code = lower(code)),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  tint TEXT NOT NULL CHECK (tint IN (${tints})),
  rank INTEGER NOT NULL CHECK (rank >= 0),
  shows TEXT NOT NULL CHECK (shows IN ('band', 'mark')),
  demands INTEGER NOT NULL CHECK (demands IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A new file gets its kinds with everything else.
INSERT INTO kind (id, code, name, tint, rank, shows, demands)
  SELECT * FROM (VALUES ${kinds}) WHERE EXISTS (SELECT 1 FROM heading);

ALTER TABLE heading ADD COLUMN level_names TEXT NOT NULL DEFAULT ${levelNames} CHECK (json_valid(level_names));
ALTER TABLE heading ADD COLUMN rules TEXT NOT NULL DEFAULT ${rules} CHECK (json_valid(rules));

CREATE TABLE new_role (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  rank INTEGER NOT NULL CHECK (rank >= 0),
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 99),
  pattern TEXT NOT NULL CHECK (json_valid(pattern)),
  mode TEXT NOT NULL CHECK (mode IN ('on-call', 'on-site', 'team')),
  thin_below INTEGER NOT NULL CHECK (thin_below >= 0),
  credits TEXT NOT NULL CHECK (json_valid(credits)),
  load_cap REAL CHECK (load_cap >= 0),
  recent_months INTEGER CHECK (recent_months BETWEEN 1 AND 60),
  shadows_first INTEGER NOT NULL CHECK (shadows_first >= 0),
  block_length INTEGER CHECK (block_length BETWEEN 2 AND 60),
  retired TEXT CHECK (retired IS NULL OR ${date('retired')})
) STRICT, WITHOUT ROWID;

INSERT INTO new_role
  SELECT id, code, name, rank, rank % 10,
    iif(pattern ->> '$.kind' = 'weekly', json_set(pattern, '$.every', 1, '$.phase', 0), pattern),
    mode, thin_below, credits, load_cap, recent_months, shadows_first, min(block_length, 60), NULL FROM role;
DROP TABLE role;
ALTER TABLE new_role RENAME TO role;

CREATE TABLE new_kind_demand (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  role_id TEXT NOT NULL REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL REFERENCES kind (code) DEFERRABLE INITIALLY DEFERRED,
  required INTEGER NOT NULL CHECK (required BETWEEN 0 AND 99),
  experts INTEGER NOT NULL CHECK (experts BETWEEN 0 AND required),
  UNIQUE (role_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO new_kind_demand SELECT * FROM kind_demand;
DROP TABLE kind_demand;
ALTER TABLE new_kind_demand RENAME TO kind_demand;
CREATE INDEX kind_demand_by_kind ON kind_demand (kind);

CREATE TABLE new_period (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL REFERENCES kind (code) DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT NOT NULL CHECK (${date('"start"')}),
  "end" TEXT NOT NULL CHECK (${date('"end"')}),
  source TEXT NOT NULL CHECK (length(source) <= 1000),
  confidence TEXT NOT NULL CHECK (length(confidence) <= 100),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;
INSERT INTO new_period SELECT * FROM period;
DROP TABLE period;
ALTER TABLE new_period RENAME TO period;
CREATE INDEX period_by_kind ON period (kind);

CREATE TABLE lead (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  period_id TEXT NOT NULL REFERENCES period DEFERRABLE INITIALLY DEFERRED,
  before_id TEXT NOT NULL REFERENCES period DEFERRABLE INITIALLY DEFERRED,
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 60),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 366),
  UNIQUE (period_id, before_id),
  CHECK (period_id <> before_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_by_before ON lead (before_id);

CREATE TABLE new_slot (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  role_id TEXT NOT NULL REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  "start" INTEGER NOT NULL CHECK ("start" % 60000 = 0),
  "end" INTEGER NOT NULL CHECK ("end" % 60000 = 0),
  override_required INTEGER CHECK (override_required BETWEEN 0 AND 99),
  override_experts INTEGER CHECK (override_experts BETWEEN 0 AND override_required),
  override_reason TEXT CHECK (length(override_reason) BETWEEN 1 AND 500),
  extra INTEGER NOT NULL CHECK (extra IN (0, 1)),
  UNIQUE (role_id, "start", extra),
  CHECK ("start" < "end"),
  CHECK ((override_required IS NULL) = (override_reason IS NULL)),
  CHECK ((override_experts IS NULL) = (override_reason IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO new_slot SELECT *, 0 FROM slot;
DROP TABLE slot;
ALTER TABLE new_slot RENAME TO slot;
CREATE INDEX slot_by_end ON slot ("end", "start");

ALTER TABLE booking ADD COLUMN note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500);
ALTER TABLE booking ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
ALTER TABLE booking ADD COLUMN offered INTEGER NOT NULL DEFAULT 0 CHECK (offered IN (0, 1));

CREATE TABLE publication (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at INTEGER NOT NULL,
  "by" TEXT NOT NULL CHECK (length("by") <= 100)
) STRICT, WITHOUT ROWID;

ALTER TABLE history ADD COLUMN "by" TEXT NOT NULL DEFAULT '' CHECK (length("by") <= 100);

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

${images('heading', `'$.levelNames', json(${levelNames}), '$.rules', json(${rules})`)}
${images('role', `'$.colour', json_extract(coalesce(after, before), '$.rank') % 10, '$.retired', NULL`)}
UPDATE history_row SET before = ${weekly('before')}, after = ${weekly('after')} WHERE table_name = 'role';
${images('slot', `'$.extra', json('false')`)}
${images('booking', `'$.note', '', '$.pinned', json('false'), '$.offered', json('false')`)}

CREATE TRIGGER history_row_is_never_updated BEFORE UPDATE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_row_is_never_deleted BEFORE DELETE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
`,
}
