CREATE TABLE absence (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT NOT NULL CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "start" IS date("start") AND "start" >= '1900' AND "start" < '2200'),
  "end" TEXT NOT NULL CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "end" IS date("end") AND "end" >= '1900' AND "end" < '2200'),
  reason TEXT NOT NULL CHECK (length(reason) <= 200), source_id TEXT REFERENCES calendar_source DEFERRABLE INITIALLY DEFERRED, event_key TEXT CHECK (event_key IS NULL OR (source_id IS NOT NULL AND length(event_key) BETWEEN 1 AND 100)),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE INDEX absence_by_person ON absence (person_id);

CREATE INDEX absence_by_source ON absence (source_id) WHERE source_id IS NOT NULL;

CREATE TABLE booking (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  slot_id TEXT NOT NULL REFERENCES slot DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL CHECK (place IN ('shifter', 'shadow')),
  seat INTEGER NOT NULL CHECK (seat BETWEEN 1 AND 99),
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 500), note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500), pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)), offered INTEGER NOT NULL DEFAULT 0 CHECK (offered IN (0, 1)),
  UNIQUE (slot_id, person_id),
  UNIQUE (slot_id, place, seat)
) STRICT, WITHOUT ROWID;

CREATE INDEX booking_by_person ON booking (person_id);

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

CREATE TABLE due (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  institute TEXT NOT NULL CHECK (length(institute) BETWEEN 1 AND 100),
  year INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2100),
  points REAL NOT NULL CHECK (points BETWEEN 0 AND 1000000),
  UNIQUE (institute, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE handbook_page (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  role_id TEXT NOT NULL UNIQUE REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 50000)
) STRICT, WITHOUT ROWID;

CREATE TABLE heading (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  zone TEXT NOT NULL CHECK (length(zone) > 0)
, level_names TEXT NOT NULL DEFAULT '{"trainee":"trainee","qualified":"qualified","expert":"expert"}' CHECK (json_valid(level_names)), rules TEXT NOT NULL DEFAULT '{"restHours":11,"daysInRow":7,"nightsInRow":4,"severities":{}}' CHECK (json_valid(rules))) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX heading_only_one ON heading ((1));

CREATE TABLE history (
  revision INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES history CHECK (target < revision), "by" TEXT NOT NULL DEFAULT '' CHECK (length("by") <= 100),
  CHECK ((kind = 'do') = (target IS NULL))
) STRICT;

CREATE INDEX history_by_target ON history (target) WHERE target IS NOT NULL;

CREATE TRIGGER history_is_never_deleted BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER history_is_never_updated BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE "history_row" (
  revision INTEGER NOT NULL REFERENCES history,
  position INTEGER NOT NULL CHECK (position >= 0),
  table_name TEXT NOT NULL CHECK (table_name IN ('heading', 'role', 'kind', 'kindDemand', 'period', 'lead', 'holiday', 'slot', 'person', 'qualification', 'calendarSource',
    'absence', 'wish', 'booking', 'publication', 'handbookPage', 'due')),
  row_id TEXT NOT NULL CHECK (length(row_id) = 36),
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  PRIMARY KEY (revision, position),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX history_row_by_row ON history_row (table_name, row_id);

CREATE TRIGGER history_row_is_never_deleted BEFORE DELETE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER history_row_is_never_updated BEFORE UPDATE ON history_row BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE holiday (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('official', 'closure', 'host-state', 'clock-change')),
  "start" TEXT NOT NULL CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "start" IS date("start") AND "start" >= '1900' AND "start" < '2200'),
  "end" TEXT NOT NULL CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "end" IS date("end") AND "end" >= '1900' AND "end" < '2200'),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE kind (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40 AND code = lower(code)),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  tint TEXT NOT NULL CHECK (tint IN ('grey', 'sand', 'green', 'teal', 'blue', 'violet', 'rose', 'yellow', 'taupe', 'white', 'dark', 'sky')),
  rank INTEGER NOT NULL CHECK (rank >= 0),
  shows TEXT NOT NULL CHECK (shows IN ('band', 'mark')),
  demands INTEGER NOT NULL CHECK (demands IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "kind_demand" (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  role_id TEXT NOT NULL REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL REFERENCES kind (code) DEFERRABLE INITIALLY DEFERRED,
  required INTEGER NOT NULL CHECK (required BETWEEN 0 AND 99),
  experts INTEGER NOT NULL CHECK (experts BETWEEN 0 AND required),
  UNIQUE (role_id, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX kind_demand_by_kind ON kind_demand (kind);

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

CREATE TABLE "period" (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind TEXT NOT NULL REFERENCES kind (code) DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT NOT NULL CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "start" IS date("start") AND "start" >= '1900' AND "start" < '2200'),
  "end" TEXT NOT NULL CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "end" IS date("end") AND "end" >= '1900' AND "end" < '2200'),
  source TEXT NOT NULL CHECK (length(source) <= 1000),
  confidence TEXT NOT NULL CHECK (length(confidence) <= 100), luminosity REAL CHECK (luminosity BETWEEN 0 AND 1000000),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE INDEX period_by_kind ON period (kind);

CREATE TABLE person (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email TEXT NOT NULL UNIQUE CHECK (length(email) <= 254 AND email LIKE '%_@_%' AND email = lower(email)),
  institute TEXT NOT NULL CHECK (length(institute) <= 100),
  subsystem TEXT NOT NULL CHECK (length(subsystem) <= 100),
  joined TEXT CHECK (joined IS NULL OR joined GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND joined IS date(joined) AND joined >= '1900' AND joined < '2200'),
  "left" TEXT CHECK ("left" IS NULL OR "left" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "left" IS date("left") AND "left" >= '1900' AND "left" < '2200'),
  CHECK (joined < "left")
) STRICT, WITHOUT ROWID;

CREATE TABLE publication (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  at INTEGER NOT NULL,
  "by" TEXT NOT NULL CHECK (length("by") <= 100)
) STRICT, WITHOUT ROWID;

CREATE TABLE qualification (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT NOT NULL REFERENCES role DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('trainee', 'qualified', 'expert')),
  "from" TEXT CHECK ("from" IS NULL OR "from" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "from" IS date("from") AND "from" >= '1900' AND "from" < '2200'),
  until TEXT CHECK (until IS NULL OR until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND until IS date(until) AND until >= '1900' AND until < '2200'),
  CHECK ("from" < until)
) STRICT, WITHOUT ROWID;

CREATE INDEX qualification_by_person ON qualification (person_id);

CREATE INDEX qualification_by_role ON qualification (role_id);

CREATE TABLE "role" (
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
  retired TEXT CHECK (retired IS NULL OR retired GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND retired IS date(retired) AND retired >= '1900' AND retired < '2200')
) STRICT, WITHOUT ROWID;

CREATE TABLE "slot" (
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

CREATE INDEX slot_by_end ON slot ("end", "start");

CREATE TABLE wish (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  person_id TEXT NOT NULL REFERENCES person DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT NOT NULL CHECK ("start" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "start" IS date("start") AND "start" >= '1900' AND "start" < '2200'),
  "end" TEXT NOT NULL CHECK ("end" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND "end" IS date("end") AND "end" >= '1900' AND "end" < '2200'),
  wish TEXT NOT NULL CHECK (wish IN ('wanted', 'unwanted')), source_id TEXT REFERENCES calendar_source DEFERRABLE INITIALLY DEFERRED, event_key TEXT CHECK (event_key IS NULL OR (source_id IS NOT NULL AND length(event_key) BETWEEN 1 AND 100)),
  CHECK ("start" < "end")
) STRICT, WITHOUT ROWID;

CREATE INDEX wish_by_person ON wish (person_id);

CREATE INDEX wish_by_source ON wish (source_id) WHERE source_id IS NOT NULL;
