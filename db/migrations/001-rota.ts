import type { Migration } from '../migrate.ts'

const date = (column: string) =>
  `${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND ${column} IS date(${column}) AND ${column} >= '1900' AND ${column} < '2200'`

const kinds = `'shutdown', 'hardware-commissioning', 'cosmics', 'beam-commissioning', 'physics', 'special-run', 'heavy-ion',
    'machine-development', 'technical-stop', 'workshop', 'milestone'`

const recordTables = `'heading', 'role', 'kindDemand', 'period', 'holiday', 'slot', 'person', 'qualification', 'absence', 'wish', 'booking'`

/** The first shape of a rota file: the tables of a rota, and the log of its changes. */
export const rota: Migration = {
  version: 1,
  sql: `
CREATE TABLE heading (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  zone TEXT NOT NULL CHECK (length(zone) > 0)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX heading_only_one ON heading ((1));

CREATE TABLE role (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 20),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  rank INTEGER NOT NULL CHECK (rank >= 0),
  pattern TEXT NOT NULL CHECK (json_valid(pattern)),
  mode TEXT NOT NULL CHECK (mode IN ('on-call', 'on-site')),
  thin_below INTEGER NOT NULL CHECK (thin_below >= 0),
  credits TEXT NOT NULL CHECK (json_valid(credits)),
  load_cap REAL CHECK (load_cap >= 0),
  recent_months INTEGER CHECK (recent_months BETWEEN 1 AND 60),
  shadows_first INTEGER NOT NULL CHECK (shadows_first >= 0),
  block_length INTEGER CHECK (block_length >= 2)
) STRICT, WITHOUT ROWID;

CREATE TABLE kind_demand (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  role_id TEXT NOT NULL REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN (${kinds})),
  required INTEGER NOT NULL CHECK (required BETWEEN 0 AND 99),
  experts INTEGER NOT NULL CHECK (experts BETWEEN 0 AND required),
  UNIQUE (role_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE period (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN (${kinds})),
  "start" TEXT NOT NULL CHECK (${date('"start"')}),
  "end" TEXT NOT NULL CHECK (${date('"end"')}),
  source TEXT NOT NULL CHECK (length(source) <= 1000),
  confidence TEXT NOT NULL CHECK (length(confidence) <= 100),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('official', 'closure', 'host-state', 'clock-change')),
  "start" TEXT NOT NULL CHECK (${date('"start"')}),
  "end" TEXT NOT NULL CHECK (${date('"end"')}),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE slot (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  role_id TEXT NOT NULL REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  "start" INTEGER NOT NULL CHECK ("start" % 60000 = 0),
  "end" INTEGER NOT NULL CHECK ("end" % 60000 = 0),
  override_required INTEGER CHECK (override_required BETWEEN 0 AND 99),
  override_experts INTEGER CHECK (override_experts BETWEEN 0 AND override_required),
  override_reason TEXT CHECK (length(override_reason) BETWEEN 1 AND 500),
  UNIQUE (role_id, "start"),
  CHECK ("start" < "end"),
  CHECK ((override_required IS NULL) = (override_reason IS NULL)),
  CHECK ((override_experts IS NULL) = (override_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX slot_by_end ON slot ("end", "start");

CREATE TABLE person (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT NOT NULL UNIQUE CHECK (length(email) <= 254 AND email LIKE '%_@_%' AND email = lower(email)),
  institute TEXT NOT NULL CHECK (length(institute) <= 100),
  subsystem TEXT NOT NULL CHECK (length(subsystem) <= 100),
  joined TEXT CHECK (joined IS NULL OR ${date('joined')}),
  "left" TEXT CHECK ("left" IS NULL OR ${date('"left"')}),
  CHECK (joined < "left")
) STRICT, WITHOUT ROWID;

CREATE TABLE qualification (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT NOT NULL REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('trainee', 'qualified', 'expert')),
  "from" TEXT CHECK ("from" IS NULL OR ${date('"from"')}),
  until TEXT CHECK (until IS NULL OR ${date('until')}),
  CHECK ("from" < until)
) STRICT, WITHOUT ROWID;

CREATE INDEX qualification_by_person ON qualification (person_id);
CREATE INDEX qualification_by_role ON qualification (role_id);

CREATE TABLE absence (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT NOT NULL CHECK (${date('"start"')}),
  "end" TEXT NOT NULL CHECK (${date('"end"')}),
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE INDEX absence_by_person ON absence (person_id);

CREATE TABLE wish (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT NOT NULL CHECK (${date('"start"')}),
  "end" TEXT NOT NULL CHECK (${date('"end"')}),
  wish TEXT NOT NULL CHECK (wish IN ('wanted', 'unwanted')),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE INDEX wish_by_person ON wish (person_id);

CREATE TABLE booking (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  slot_id TEXT NOT NULL REFERENCES slot DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL CHECK (place IN ('shifter', 'shadow')),
  seat INTEGER NOT NULL CHECK (seat BETWEEN 1 AND 99),
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 500),
  UNIQUE (slot_id, person_id),
  UNIQUE (slot_id, place, seat)
) STRICT, WITHOUT ROWID;

CREATE INDEX booking_by_person ON booking (person_id);

CREATE TABLE history (
  revision INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES history CHECK (target < revision),
  CHECK ((kind = 'do') = (target IS NULL))
) STRICT;

CREATE INDEX history_by_target ON history (target) WHERE target IS NOT NULL;

CREATE TABLE history_row (
  revision INTEGER NOT NULL REFERENCES history,
  position INTEGER NOT NULL CHECK (position >= 0),
  table_name TEXT NOT NULL CHECK (table_name IN (${recordTables})),
  row_id TEXT NOT NULL CHECK (length(row_id) = 36),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  PRIMARY KEY (revision, position),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX history_row_by_row ON history_row (table_name, row_id);

CREATE TRIGGER history_is_never_updated BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_is_never_deleted BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_row_is_never_updated BEFORE UPDATE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_row_is_never_deleted BEFORE DELETE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
`,
}
