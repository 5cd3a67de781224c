-- evidence.sqlite: the indexes of all portfolios in OUT as tables, for questions over many of them at once.
-- Made anew by every run and by collect; nothing in it is kept. Identifiers are those of index.json (see the schema
-- "index"). Dates are "2024-03-12", "2024-03" or "2024". A box is x0, y0, x1, y1 as fractions of the page,
-- from its top left; NULL where something has no place. Points are PE points.

-- One row a portfolio, by the name of its folder in OUT/portfolios.
CREATE TABLE portfolios (
    portfolio TEXT PRIMARY KEY,
    id TEXT NOT NULL,                -- as in intake.log
    file TEXT NOT NULL,              -- in the inbox
    sha256 TEXT,
    bytes INTEGER NOT NULL,
    outcome TEXT NOT NULL,           -- "ok", "damaged", ...
    candidate_number TEXT,           -- of the register; NULL without one
    candidate_name TEXT,
    recertification_date TEXT,
    framework TEXT,                  -- NULL where the ZIP could not be opened
    points_lower REAL, points_upper REAL, points_minimum REAL,
    program_version TEXT NOT NULL
) STRICT;

-- What is in the ZIP, at any depth.
CREATE TABLE entries (
    portfolio TEXT NOT NULL REFERENCES portfolios,
    entry INTEGER NOT NULL,          -- place in the portfolio, from 0
    path TEXT NOT NULL,
    inside TEXT,                     -- path of the archive that it lies in
    media_type TEXT,
    bytes INTEGER NOT NULL,
    sha256 TEXT,
    outcome TEXT NOT NULL,
    document TEXT,                   -- NULL where nothing was read
    PRIMARY KEY (portfolio, entry)
) STRICT;

CREATE TABLE documents (
    portfolio TEXT NOT NULL REFERENCES portfolios,
    document TEXT NOT NULL,          -- "d1"
    entry INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    PRIMARY KEY (portfolio, document),
    FOREIGN KEY (portfolio, entry) REFERENCES entries
) STRICT;

CREATE TABLE pages (
    portfolio TEXT NOT NULL,
    document TEXT NOT NULL,
    page INTEGER NOT NULL,           -- from 1
    text_source TEXT NOT NULL,       -- layer, ocr, none
    ocr_confidence REAL,             -- 0..1
    language TEXT,
    words INTEGER NOT NULL,
    width REAL NOT NULL, height REAL NOT NULL,
    outcome TEXT NOT NULL,
    PRIMARY KEY (portfolio, document, page),
    FOREIGN KEY (portfolio, document) REFERENCES documents
) STRICT;

-- Pieces of evidence: ranges of pages.
CREATE TABLE pieces (
    portfolio TEXT NOT NULL,
    piece TEXT NOT NULL,             -- "d1.1"
    document TEXT NOT NULL,
    first_page INTEGER NOT NULL, last_page INTEGER NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,              -- "other" where not sure
    confidence REAL NOT NULL,        -- 0..1
    runner_up TEXT,
    signature TEXT NOT NULL,         -- signed, unsigned, doubtful, unreadable, not_examined
    is_unused INTEGER NOT NULL,      -- 1: serves no criterion and no activity
    PRIMARY KEY (portfolio, piece),
    FOREIGN KEY (portfolio, document) REFERENCES documents
) STRICT;

CREATE TABLE dates (
    portfolio TEXT NOT NULL, piece TEXT NOT NULL,
    role TEXT NOT NULL,              -- signed, meeting, event, period, issued, ...
    value TEXT NOT NULL,
    last_day TEXT,                   -- of a period
    text TEXT NOT NULL,              -- as read
    confidence REAL NOT NULL,
    page INTEGER, x0 REAL, y0 REAL, x1 REAL, y1 REAL,
    FOREIGN KEY (portfolio, piece) REFERENCES pieces
) STRICT;

CREATE TABLE fields (
    portfolio TEXT NOT NULL, piece TEXT NOT NULL,
    field TEXT NOT NULL,             -- holder, title, quantity, ...
    value TEXT NOT NULL,
    unit TEXT,                       -- of a quantity
    text TEXT NOT NULL,              -- as read
    confidence REAL NOT NULL,
    page INTEGER, x0 REAL, y0 REAL, x1 REAL, y1 REAL,
    FOREIGN KEY (portfolio, piece) REFERENCES pieces
) STRICT;

-- Marks of signatures, and places that ask for one.
CREATE TABLE signatures (
    portfolio TEXT NOT NULL, piece TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('mark', 'slot')),
    kind TEXT,                       -- of a mark: ink, digital, typed_name, ...
    state TEXT,                      -- of a slot, as pieces.signature
    name TEXT, role TEXT,
    label TEXT,                      -- of a slot, as read
    verified INTEGER,                -- of a digital mark: 1, 0, or NULL where it was not checked
    confidence REAL,
    page INTEGER, x0 REAL, y0 REAL, x1 REAL, y1 REAL,
    FOREIGN KEY (portfolio, piece) REFERENCES pieces
) STRICT;

CREATE TABLE criteria (
    portfolio TEXT NOT NULL REFERENCES portfolios,
    criterion TEXT NOT NULL,         -- "A3.1.statement"
    status TEXT NOT NULL,            -- seen, not_seen, cannot_say, not_required, person_decides, elsewhere
    because TEXT NOT NULL,           -- Dutch
    clause TEXT NOT NULL,            -- literal
    PRIMARY KEY (portfolio, criterion)
) STRICT;

-- Which pieces stand at which criterion.
CREATE TABLE criterion_pieces (
    portfolio TEXT NOT NULL, criterion TEXT NOT NULL, piece TEXT NOT NULL,
    FOREIGN KEY (portfolio, criterion) REFERENCES criteria
) STRICT;

CREATE TABLE activities (
    portfolio TEXT NOT NULL REFERENCES portfolios,
    activity INTEGER NOT NULL,       -- place among the activities, from 0
    category TEXT,                   -- "B1"; NULL where it is open
    rule TEXT,                       -- the likeliest point rule
    title TEXT, day TEXT, quantity TEXT,
    claimed REAL,                    -- by the candidate's own overview
    lower REAL NOT NULL, upper REAL NOT NULL,
    counted_lower REAL NOT NULL, counted_upper REAL NOT NULL, -- after maxima
    open_questions INTEGER NOT NULL, -- how many
    PRIMARY KEY (portfolio, activity)
) STRICT;

CREATE TABLE findings (
    portfolio TEXT NOT NULL REFERENCES portfolios,
    finding INTEGER NOT NULL,        -- place among the findings, from 0
    code TEXT NOT NULL,
    severity TEXT NOT NULL,          -- action, attention, info
    action_by TEXT NOT NULL,         -- candidate, person, operator, nobody
    criterion TEXT, piece TEXT,
    entry INTEGER,
    text_nl TEXT NOT NULL, text_en TEXT NOT NULL,
    page INTEGER, x0 REAL, y0 REAL, x1 REAL, y1 REAL,
    since TEXT,                      -- still_open or new; null without a delivery before this one
    PRIMARY KEY (portfolio, finding)
) STRICT;
