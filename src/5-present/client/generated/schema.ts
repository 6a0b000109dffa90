export interface paths {
    "/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles of the ledger, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of articles */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ArticleRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Brings articles into the ledger: a text, what stands at an address, or files; progress is told by /events */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TextOrAddress"];
                    "multipart/form-data": components["schemas"]["Files"];
                };
            };
            responses: {
                /** @description What became of each source, in the order given */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportOutcome"][];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One article: its text, its reading, and where each record went */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The article */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ArticleView"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of an article, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Version"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/versions/{number}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is otherwise in a version than in an older one: the words, and which records appeared, changed or went */
        get: {
            parameters: {
                query?: {
                    /** @description The older version; without it, the one before */
                    from?: number;
                };
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The changes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VersionChanges"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/articles/{id}/versions/{number}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes that a version was read from, as they came: always as a file, never shown as a page of this server */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who signed in, and what was changed of accounts; newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of the audit list */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["AuditEntry"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brief-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** On which pages of its PDF each part of the same brief stands */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskedBrief"];
                };
            };
            responses: {
                /** @description The pages */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BriefPages"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a brief of a relation, with what a person changed in it; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AskedBrief"];
                };
            };
            responses: {
                /** @description The brief */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Brief"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/briefs/{form}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same brief as a file */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    form: "md" | "docx" | "pdf";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PrintedBrief"];
                };
            };
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** iCalendar: milestones, encounters and due dates of a relation, or of `all` */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    /** @description Else the one of the settings */
                    language?: "vi" | "en";
                };
                header?: never;
                path: {
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The calendar */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/calendar": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a commitment that no article tells, with the document or note that it stands on */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCommitment"];
                };
            };
            responses: {
                /** @description The entry in the relation's log; its judgement names the new fact */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecisionEntry"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles in whose reading people corrected something, as cases for the scorer, in the form of the gold */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of cases */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CorrectionCase"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps what a person judged of a fact */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `etag` of the thread that was looked at: the decision is refused (412) if it has changed since */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDecision"];
                };
            };
            responses: {
                /** @description The entry in the relation's log */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecisionEntry"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The articles whose text was edited where it stands, each in its newest version, the latest edit first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Version"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/encounters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who met whom: one row a happening, the latest first */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                    status?: "held" | "planned";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of encounters */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["EncounterRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `import` (a source is done), `linking` (how many articles are linked, of how many) and `ledger` (its content changed, or another was opened) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An open stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger in another form, as a file that is made while it is sent; filters as for /threads */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    kind?: "target" | "event" | "document" | "project" | "obstacle" | "line-of-action";
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    mark?: "one-sided" | "internal" | "due-soon" | "overdue" | "silent" | "stalled" | "contested" | "drifted" | "late" | "raise-next" | "by-hand";
                    pillar?: "politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy";
                    /** @description Words of the action, with or without diacritics */
                    q?: string;
                    relation?: string | "none";
                    /** @description Known or moved after this instant */
                    since?: string;
                    state?: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed" | "open";
                };
                header?: never;
                path: {
                    format: "csv" | "jsonl" | "xlsx" | "datapackage" | "ftm" | "plover";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Atom: what moved last in a relation, or in `all`; filters as for /threads make a feed of any list */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    kind?: "target" | "event" | "document" | "project" | "obstacle" | "line-of-action";
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    /** @description Else the one of the settings */
                    language?: "vi" | "en";
                    mark?: "one-sided" | "internal" | "due-soon" | "overdue" | "silent" | "stalled" | "contested" | "drifted" | "late" | "raise-next" | "by-hand";
                    pillar?: "politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy";
                    /** @description Words of the action, with or without diacritics */
                    q?: string;
                    state?: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed" | "open";
                };
                header?: never;
                path: {
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The feed; each entry carries the words */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feeds/threads/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Atom: each time a commitment was said, and what speaks of its state */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    /** @description Else the one of the settings */
                    language?: "vi" | "en";
                };
                header?: never;
                path: {
                    file: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The feed; each entry carries the words */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a table of official figures into the ledger; GET /indicators then has them beside what articles tell */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /** @example metric=Chỉ tiêu,date=Năm,value=Giá trị,unit=Đơn vị */
                        columns?: string;
                        /** @enum {string} */
                        decimal?: "comma" | "point";
                        /**
                         * Format: binary
                         * @description XLSX or CSV
                         */
                        file: string;
                        metric?: string;
                        /** @example 2026-02-05 */
                        publishedOn?: string;
                        /** @example LAO-VNM */
                        scope?: string;
                        sheet?: string;
                        source?: string;
                        unit?: string;
                    };
                };
            };
            responses: {
                /** @description What became of each row, and of the article of each source */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiguresImported"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which ledger is open, by which versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The server is well */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was imported when, by whom and from where, the latest first; for those who see the whole ledger */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ImportRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import back as a whole, by one decision, which can itself be taken back; nothing is deleted */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": {
                        why?: string | null;
                    };
                };
            };
            responses: {
                /** @description The entry in the relation's log */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecisionEntry"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures over time: one series for what can be compared */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The series */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Series"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports whose work is shared out over queues, newest first, and how much waits in each stage */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The imports and the stages; neither, where no work is shared out */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SharedWork"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people keep by a name: briefs as they composed them, lists as they filtered them */
        get: {
            parameters: {
                query: {
                    kind: "brief" | "view" | "template";
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of the kind and the relation, by name */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Kept"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keeps something by its name in place of what was kept under it; without a body it is let go */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewKept"];
                };
            };
            responses: {
                /** @description All of the kind and the relation, by name */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Kept"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens the user's own ledger in place of the example, and makes it where there is none */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The own ledger is open */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this account is told by mail */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The wishes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mail"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Says what this account is told by mail from now on */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MailWishes"];
                };
            };
            responses: {
                /** @description The wishes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mail"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dated things ahead, or between two days: milestones, planned encounters, threads due; the next first */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    from?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The milestones */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MilestoneRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where two must judge alike: on what they differ, then what waits for a second person */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    relation?: string | "none";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The questions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SecondOpinion"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parties/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A state, person or body: posts with the words that tell them, encounters, commitments it spoke of */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The party */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PartyView"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Persons and the offices the articles give them; those in most articles first */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                    /** @description Words of the name, with or without diacritics */
                    q?: string;
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of persons */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PersonRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/precision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of so many records and fields that people looked at, so many were right as read */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A row each kind of record */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PrecisionRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads a text and compares it with the ledger; nothing is kept */
        post: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TextOrAddress"];
                    "multipart/form-data": components["schemas"]["OneFile"];
                };
            };
            responses: {
                /** @description The text with its records, each new, restated or changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadingView"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether requests may be sent here: not while the server stops, or without its ledger (503) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description They may */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ready"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Relations with what is new, moved and overdue; those with most articles first */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description The side that comes first; else the one of the settings */
                    home?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    /** @description New and moved count from this instant */
                    since?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All relations of the ledger */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RelationRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/relations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The situation of a relation on one screen */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description The side that comes first; else the one of the settings */
                    home?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    /** @description New and moved count from this instant */
                    since?: string;
                };
                header?: never;
                path: {
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The relation */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RelationView"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/relations/{id}/looked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that a person looked at a relation's page: the next digest tells what came after */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Noted */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/relations/{id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who met whom in a relation, with the encounters on which each line stands */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    from?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The network */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Network"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/relations/{id}/raise-next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to raise at each coming session or encounter; last what waits for an occasion */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The occasions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Occasion"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/relations/{id}/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Instruments, mechanisms, works, milestones and formulas that its articles name; those named most first */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    kind?: "instrument" | "mechanism" | "project" | "milestone" | "framework";
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path: {
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ThingGroup"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people were asked about commitments: the unanswered first, by the day on which the answer is wanted */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                    status?: "open" | "overdue" | "answered" | "unanswered";
                    thread?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The requests */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RequestRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions whose words the present reader reads no more: kept, without effect, to be gone through */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    relation?: string | "none";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The decisions, oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RestingDecision"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is worth a look by a person, most first: where two differ, what the reader is unsure of, what weighs */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                    /** @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet */
                    relation?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of the queue */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReviewRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles that hold the words next to one another, with or without diacritics */
        get: {
            parameters: {
                query: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Each article at its first hit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SearchHit"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks, and what for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The session */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Session"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Signs in with a name and a password; the answer sets a cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                /** @description Signed in */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Signs out here */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/elsewhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to where else one can sign in (OpenID Connect) */
        get: {
            parameters: {
                query?: {
                    /** @description A path of this server to go to then */
                    returnTo?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description To the issuer */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/elsewhere/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the issuer sends the browser back to */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed in */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends every session of this account, on all machines */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where this account is signed in; the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The sessions that run */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["RunningSession"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one session of this account */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ended */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The hand-kept tables whose columns were mapped */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SheetTable"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps what the columns of a table hold, for this file and those to come */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    table: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMapping"];
                };
            };
            responses: {
                /** @description The table as it is kept */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetTable"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets/{table}/filled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same file with the states of its rows filled in, and nothing else altered */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    table: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description XLSX or CSV
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description The file; as JSON, where that is asked for (Accept), also the rows whose state was not written */
                200: {
                    headers: {
                        /** @description How many rows have no state written; JSON tells which, and why */
                        "ganket-left": string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetFilled"];
                        "application/octet-stream": string;
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets/{table}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings in each row as a commitment entered by hand; of those known, what was changed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    table: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description XLSX or CSV
                         */
                        file: string;
                        /**
                         * @description For rows whose words tell no field of cooperation
                         * @enum {string}
                         */
                        pillar?: "politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy";
                    };
                };
            };
            responses: {
                /** @description What became of each row, what the linker suggests, and by what POST /imports/{id}/undo takes it all back */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetImported"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a file looks like: its first rows, what its columns seem to hold, which known table it may be */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        /**
                         * Format: binary
                         * @description XLSX or CSV
                         */
                        file: string;
                    };
                };
            };
            responses: {
                /** @description Nothing of the file is kept */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SheetPreview"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/things/{kind}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A named thing: every place that names it, and the commitments that speak of it */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path: {
                    kind: "instrument" | "mechanism" | "project" | "milestone" | "framework";
                    /** @description With or without capitals and diacritics */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The thing */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ThingView"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Commitments, one a row however often restated; in the order asked for */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description `nextCursor` of the page before */
                    cursor?: string;
                    kind?: "target" | "event" | "document" | "project" | "obstacle" | "line-of-action";
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                    limit?: number;
                    mark?: "one-sided" | "internal" | "due-soon" | "overdue" | "silent" | "stalled" | "contested" | "drifted" | "late" | "raise-next" | "by-hand";
                    pillar?: "politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy";
                    /** @description Words of the action, with or without diacritics */
                    q?: string;
                    relation?: string | "none";
                    /** @description Known or moved after this instant */
                    since?: string;
                    /** @description Those last said first without it; a leading `-` puts the last first */
                    sort?: "state" | "-state" | "due" | "-due" | "firstSaid" | "-firstSaid" | "lastSaid" | "-lastSaid" | "times" | "-times";
                    state?: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed" | "open";
                    /** @description Tells how many there are in all, where that is known at once */
                    total?: "true";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of threads */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ThreadRow"][];
                            nextCursor: string | null;
                            total?: number | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One commitment with its restatements, and what speaks of its state */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The thread */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ThreadView"];
                    };
                };
                /** @description The id went into another thread, which stands at `location` */
                307: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/threads/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people judged of the commitment, oldest first; also what was taken back, and that it was; restricted notes for editors alone */
        get: {
            parameters: {
                query?: {
                    /** @description The ledger as of this day: what was published later does not count */
                    asOf?: string;
                    /** @description What was added or decided after this instant does not count */
                    knownBy?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["DecisionEntry"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tokens of this account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The tokens, without their secrets */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Token"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Makes a token for a program, a feed reader or a calendar */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            responses: {
                /** @description The token */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IssuedToken"];
                    };
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a token at once */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What went wrong (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Answer: {
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            at: string;
            document: {
                name: string;
                text: string | null;
                url: string | null;
            } | null;
            figure: {
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string | null;
                unit: string;
                value: number;
            } | null;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            on: string | null;
            seq: number;
            /** @enum {string|null} */
            state: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed" | null;
            text: string;
            who: string;
        };
        ArticleFact: {
            edited: string[];
            fact: string;
            index: number;
            /** @enum {string} */
            kind: "encounters" | "commitments" | "results" | "indicators" | "offices" | "things";
            novelty: components["schemas"]["Novelty"];
            rejected: boolean;
            thread: string | null;
        };
        ArticleRow: {
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            addedAt: string;
            dateInferred: boolean;
            id: string;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            publishedOn: string | null;
            publisher: string | null;
            records: number;
            relations: string[];
            title: string;
        };
        ArticleView: components["schemas"]["ArticleRow"] & {
            facts: components["schemas"]["ArticleFact"][];
            named: components["schemas"]["Named"][];
            reading: components["schemas"]["Reading"];
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            retrievedAt: string;
            sha256: string;
            text: string;
            url: string | null;
        };
        AskedBrief: {
            /**
             * Format: date
             * @description The ledger as of this day: what was published later does not count
             * @example 2026-02-05
             */
            asOf?: string;
            /** @default {} */
            edits: {
                /**
                 * @description Ids that come first in their group, in this order
                 * @default []
                 */
                order: string[];
                /** @default [] */
                remarks: {
                    /** @enum {string} */
                    section: "relation" | "session" | "meetings" | "changes" | "raise" | "open" | "bodies" | "figures" | "milestones" | "people" | "words" | "remarks" | "left-out";
                    text: string;
                    /** @default null */
                    who: string | null;
                }[];
                /**
                 * @description Ids of lines to leave out
                 * @default []
                 */
                struck: string[];
            };
            /**
             * Format: date-time
             * @description What was added or decided after this instant does not count
             * @example 2026-02-05T03:00:00Z
             */
            knownBy?: string;
            wish: {
                /** @description Words of the name of the body whose session it is, if several have one */
                body?: string | null;
                /** @default [] */
                guests: string[];
                /**
                 * @description The side that comes first; else the one of the settings
                 * @example VNM
                 */
                home?: string | null;
                /** @default [] */
                hosts: string[];
                /**
                 * @default visit
                 * @enum {string}
                 */
                kind: "visit" | "session" | "oversight";
                /**
                 * @default vi
                 * @enum {string}
                 */
                language: "vi" | "en";
                /**
                 * @default full
                 * @enum {string}
                 */
                length: "full" | "one-page";
                /** @default [] */
                pillars: ("politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy")[];
                /**
                 * @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet
                 * @example LAO-VNM
                 */
                relation: string;
                /** @default null */
                session: number | null;
                /**
                 * Format: date
                 * @description First day of what is new; else a year ago
                 * @default null
                 * @example 2026-02-05
                 */
                since: string | null;
            };
        };
        AuditEntry: {
            address: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            at: string;
            seq: number;
            subject: string;
            what: string;
            who: string;
        };
        Brief: {
            asOf: string;
            example: boolean;
            facts: string[];
            /** @enum {string} */
            language: "vi" | "en";
            /** @enum {string} */
            length: "full" | "one-page";
            notes: {
                /** @description What a person decided of the words; without a state they were rejected */
                decided?: {
                    at: string;
                    /** @enum {string|null} */
                    state: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed" | null;
                    who: string;
                    why: string | null;
                };
                language: string;
                number: number;
                quote: components["schemas"]["Quote"];
            }[];
            sections: {
                empty: string;
                groups: {
                    chart?: {
                        bars: {
                            /** @enum {string} */
                            kind: "actual" | "target";
                            value: number;
                            year: string;
                        }[];
                        divisor: number;
                        title: string;
                        unit: string;
                    };
                    lines: {
                        id: string;
                        notes: number[];
                        runs: {
                            /** @description Of the record’s own words, BCP 47 */
                            language?: string;
                            text: string;
                            /** @enum {string} */
                            voice: "record" | "machine" | "people";
                        }[];
                    }[];
                    rest: number;
                    title: string | null;
                }[];
                /** @enum {string} */
                key: "relation" | "session" | "meetings" | "changes" | "raise" | "open" | "bodies" | "figures" | "milestones" | "people" | "words" | "remarks" | "left-out";
                title: string;
            }[];
            sources: {
                article: string;
                dateInferred: boolean;
                language: string;
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                publishedOn: string | null;
                publisher: string | null;
                title: string | null;
                url: string | null;
            }[];
            title: string;
        };
        BriefPages: {
            count: number;
            lines: number[];
            notes: number[];
            sections: number[];
            sources: number[];
        };
        CorrectionCase: {
            article: string;
            gold: components["schemas"]["Reading"];
            text: string;
        };
        Credentials: {
            name: string;
            password: string;
        };
        DecisionEntry: {
            anchors: {
                end: number;
                fact: string;
                kind: string;
                start: number;
                text: string;
            }[];
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            at: string;
            hash: string;
            judgement: components["schemas"]["Judgement"];
            relation: string;
            seq: number;
            who: string;
            why: string | null;
        };
        Drift: {
            /** @enum {string} */
            field: "figure" | "due" | "force" | "wording";
            from: string;
            to: string;
        };
        EncounterRow: {
            /** @enum {string|null} */
            channel: "party" | "state" | "government" | "parliament" | "ministry" | "province" | "people" | null;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            date: string | null;
            id: string;
            /** @enum {string} */
            kind: "talks" | "meeting" | "call" | "visit" | "session" | "ceremony" | "signing";
            participants: components["schemas"]["Party"][];
            place: string | null;
            quotes: components["schemas"]["Quote"][];
            relation: string | null;
            /** @enum {string} */
            status: "held" | "planned";
            why: components["schemas"]["Reason"];
        };
        /** @description A W3C Web Annotation text selector: the article's own words */
        Evidence: {
            /** @description UTF-16 units into the article's text */
            end: number;
            exact: string;
            /** @description UTF-16 units into the article's text */
            start: number;
        };
        Figure: {
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            date: string | null;
            metric: components["schemas"]["Metric"];
            /** @enum {string|null} */
            per: "year" | null;
            unit: string;
            value: number | [
                number,
                number
            ];
        };
        FiguresImported: {
            articles: {
                article: string;
                /** @enum {string} */
                status: "added" | "known" | "new-version";
            }[];
            rows: {
                message: string | null;
                row: number;
            }[];
        };
        /** @description One or several parts named `file` */
        Files: {
            file: string | string[];
            /**
             * @description When it was published, where one knows it: beats what the text itself says
             * @example 2026-02-05
             */
            publishedOn?: string | null;
        };
        Health: {
            articles: number;
            example: boolean;
            /**
             * @description ISO 3166-1 alpha-3
             * @example VNM
             */
            home: string | null;
            ledger: string;
            linking: {
                articles: number;
                done: number;
            } | null;
            reader: string;
            rereading: {
                articles: number;
                done: number;
            } | null;
            /** @enum {string} */
            status: "ok";
            version: string;
        };
        ImportOutcome: {
            article: string | null;
            /** @description Addresses of other pages of the same article, which were not read */
            further: string[];
            message: string | null;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            publishedOn: string | null;
            source: string;
            /** @enum {string} */
            status: "added" | "known" | "new-version" | "failed";
            title: string | null;
        };
        ImportRow: {
            articles: number;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            at: string;
            decisions: number;
            id: string;
            relation: string | null;
            source: string;
            who: string;
            withdrawn: {
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC
                 * @example 2026-02-05T03:00:00.000Z
                 */
                at: string;
                seq: number;
                who: string;
                why: string | null;
            } | null;
        };
        /** @description The secret is told this once */
        IssuedToken: {
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            expiresAt: string;
            id: string;
            secret: string;
        };
        Job: {
            collected: number;
            failed: number;
            id: string;
            isDone: boolean;
            read: number;
            source: string;
            sources: number;
            sourcesDone: number;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            startedAt: string;
            waiting: number;
            who: string;
        };
        /** @description Judgements name facts, never threads: the words outlive every new partition */
        Judgement: {
            fact: string;
            /** @enum {string} */
            kind: "confirm";
        } | {
            fact: string;
            /** @enum {string} */
            kind: "reject";
        } | {
            fact: string;
            field: string;
            /** @enum {string} */
            kind: "edit";
            value: string | number | boolean | null | (string | number | {
                country: string | null;
                name: string;
            })[];
        } | {
            facts: [
                string,
                string
            ];
            /** @enum {string} */
            kind: "together";
        } | {
            facts: [
                string,
                string
            ];
            /** @enum {string} */
            kind: "apart";
        } | {
            /** @enum {string} */
            as: "part" | "follows" | "conflicts" | "see-also";
            facts: [
                string,
                string
            ];
            /** @enum {string} */
            kind: "relate";
        } | {
            evidence?: string | null;
            fact: string;
            /** @enum {string} */
            kind: "set-state";
            on?: string | null;
            /** @enum {string} */
            state: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed";
        } | {
            due: string | null;
            fact: string;
            /** @enum {string} */
            kind: "due";
        } | {
            fact: string;
            /** @enum {string} */
            kind: "owner";
            owner: string | null;
        } | {
            fact: string;
            /** @enum {string|null} */
            grade: "not-started" | "limited" | "substantial" | "complete" | "no-evidence" | null;
            /** @enum {string} */
            kind: "grade";
        } | {
            fact: string;
            /** @enum {string} */
            kind: "note";
            /** @enum {boolean} */
            restricted?: true;
            text: string;
        } | {
            fact: string;
            /** @enum {string} */
            kind: "enter";
        } | {
            by: string;
            fact: string;
            /** @enum {string} */
            kind: "ask";
            question?: string | null;
            to: string;
        } | {
            ask: number;
            fact: string;
            /** @enum {string} */
            kind: "remind";
        } | {
            ask: number;
            document?: {
                name: string;
                text?: string | null;
                url?: string | null;
            } | null;
            fact: string;
            figure?: {
                date?: string | null;
                unit: string;
                value: number;
            } | null;
            /** @enum {string} */
            kind: "answer";
            on?: string | null;
            /** @enum {string|null} */
            state?: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed" | null;
            text: string;
        } | {
            /** @enum {string} */
            kind: "rule";
            reviewers: 1 | 2;
        } | {
            articles: [
                string,
                number
            ][];
            decisions: number[];
            import: string;
            /** @enum {string} */
            kind: "withdraw";
        } | {
            /** @enum {string} */
            kind: "undo";
            seq: number;
        };
        Kept: {
            body?: unknown;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            keptAt: string;
            /** @enum {string} */
            kind: "brief" | "view" | "template";
            name: string;
            relation: string | null;
            who: string;
        };
        Mail: {
            /** @description Where mails go; null where the account has no address */
            address: string | null;
            /**
             * @description How often what is new since the last look is told
             * @enum {string}
             */
            digest: "off" | "daily" | "weekly";
            /** @enum {string} */
            language: "vi" | "en";
            /** @description Whether requests for progress without an answer are called to mind */
            reminders: boolean;
            /** @description Whether this server sends mails */
            sends: boolean;
        };
        MailWishes: {
            /**
             * @description How often what is new since the last look is told
             * @enum {string}
             */
            digest: "off" | "daily" | "weekly";
            /** @enum {string} */
            language: "vi" | "en";
            /** @description Whether requests for progress without an answer are called to mind */
            reminders: boolean;
        };
        /** @example trade-turnover */
        Metric: ("trade-turnover" | "exports" | "imports" | "investment-registered" | "investment-stock" | "investment-projects" | "aid" | "scholarships" | "students" | "tourists" | "gdp" | "growth" | "documents-signed") | string;
        MilestoneRow: {
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            date: string;
            id: string;
            name: string;
            named: components["schemas"]["Named"][];
            quote: components["schemas"]["Quote"];
            relation: string | null;
            /** @enum {string} */
            source: "thing" | "encounter" | "due";
            thread: string | null;
        };
        /** @description Someone or something with a page of its own */
        Named: {
            id: string;
            /** @enum {string} */
            kind: "state" | "person" | "body" | "instrument" | "mechanism" | "project" | "milestone" | "framework";
            name: string;
        };
        Network: {
            edges: {
                encounters: number;
                evidence: {
                    /**
                     * @description EDTF (ISO 8601-2, level 2)
                     * @example 2026-02-05
                     */
                    date: string | null;
                    id: string;
                    /** @enum {string} */
                    kind: "talks" | "meeting" | "call" | "visit" | "session" | "ceremony" | "signing";
                    quote: components["schemas"]["Quote"];
                    /** @enum {string} */
                    status: "held" | "planned";
                }[];
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                first: string | null;
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                last: string | null;
                parties: [
                    string,
                    string
                ];
            }[];
            nodes: {
                /**
                 * @description ISO 3166-1 alpha-3
                 * @example VNM
                 */
                country: string | null;
                encounters: number;
                id: string;
                /** @enum {string} */
                kind: "state" | "person" | "body";
                name: string;
                office: string | null;
            }[];
        };
        /** @description A commitment that no article tells; its document is its evidence */
        NewCommitment: {
            action: string;
            document: string;
            due?: string | null;
            /**
             * @default agreed
             * @enum {string}
             */
            force: "proposed" | "pledged" | "agreed" | "instructed" | "signed";
            holders: string[];
            pillars: ("politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy")[];
            /**
             * @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet
             * @example LAO-VNM
             */
            relation: string;
            saidOn?: string | null;
            /**
             * @default [
             *       "hai bên"
             *     ]
             */
            speakers: string[];
            url?: string | null;
            /** @description Who judges; else the user whose server this is */
            who?: string;
            why?: string | null;
        };
        NewDecision: {
            judgement: components["schemas"]["Judgement"];
            /** @description Needed for an undo alone; else the fact's own relation */
            relation?: string;
            /** @description Who judges; else the user whose server this is */
            who?: string;
            why?: string | null;
        };
        NewKept: {
            /** @description Any JSON; of a template `docx`, the file in base64. Null or absent lets it go */
            body?: unknown;
            /** @enum {string} */
            kind: "brief" | "view" | "template";
            name: string;
            /**
             * @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet
             * @example LAO-VNM
             */
            relation?: string;
        };
        NewMapping: {
            columns: components["schemas"]["SheetColumns"];
            /**
             * @description Of the file
             * @example cam-ket.xlsx
             */
            name: string;
            /**
             * @description ISO 3166-1 alpha-3 codes; in any order, answers have them in that of the alphabet
             * @example LAO-VNM
             */
            relation: string;
            /**
             * @description Empty for CSV
             * @default
             */
            sheet: string;
        };
        NewToken: {
            /** @default 90 */
            days: number;
            /** @description What it is for */
            name: string;
            /**
             * @default read
             * @enum {string}
             */
            scope: "read" | "write" | "admin";
        };
        Novelty: {
            /** @enum {string} */
            kind: "new";
        } | {
            /** @enum {string} */
            kind: "restated";
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            since: string | null;
            thread: string;
            times: number;
        } | {
            drifts: components["schemas"]["Drift"][];
            /** @enum {string} */
            kind: "changed";
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            since: string | null;
            thread: string;
            times: number;
        } | null;
        Occasion: {
            more: number;
            occasion: components["schemas"]["MilestoneRow"] & (Record<string, never> | null);
            threads: {
                thread: components["schemas"]["ThreadRow"];
                /** @enum {string} */
                why: "mechanism" | "persons" | "next";
            }[];
        };
        OneFile: {
            /** Format: binary */
            file: string;
            /**
             * @description When it was published, where one knows it: beats what the text itself says
             * @example 2026-02-05
             */
            publishedOn?: string | null;
        };
        Participant: {
            /**
             * @description ISO 3166-1 alpha-3
             * @example VNM
             */
            country: string | null;
            name: string;
        };
        Party: {
            /**
             * @description ISO 3166-1 alpha-3
             * @example VNM
             */
            country: string | null;
            id: string;
            /** @enum {string} */
            kind: "state" | "person" | "body";
            name: string;
        };
        PartyView: {
            articles: number;
            /**
             * @description ISO 3166-1 alpha-3
             * @example VNM
             */
            country: string | null;
            encounters: components["schemas"]["EncounterRow"][];
            id: string;
            /** @enum {string} */
            kind: "state" | "person" | "body";
            name: string;
            posts: {
                /**
                 * @description ISO 3166-1 alpha-3
                 * @example VNM
                 */
                country: string | null;
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                first: string | null;
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                last: string | null;
                office: string;
                quotes: components["schemas"]["Quote"][];
            }[];
            threads: components["schemas"]["ThreadRow"][];
        };
        PersonRow: {
            articles: string[];
            /**
             * @description ISO 3166-1 alpha-3
             * @example VNM
             */
            country: string | null;
            id: string;
            name: string;
            offices: {
                /**
                 * @description ISO 3166-1 alpha-3
                 * @example VNM
                 */
                country: string | null;
                office: string;
                quote: components["schemas"]["Quote"];
            }[];
        };
        PrecisionRow: {
            fields: {
                field: string;
                judged: number;
                right: number;
            }[];
            judged: number;
            /** @enum {string} */
            kind: "encounters" | "commitments" | "results" | "indicators" | "offices" | "things";
            right: number;
        };
        PrintedBrief: components["schemas"]["AskedBrief"] & {
            /**
             * @description A kept template; for Word alone
             * @default null
             */
            template: string | null;
        };
        /** @description RFC 9457 */
        Problem: {
            code: string;
            detail: string;
            status: number;
            title: string;
            type: string;
        };
        Quote: {
            article: string;
            dateInferred: boolean;
            /** @description UTF-16 units into the article's text */
            end: number;
            exact: string;
            fact: string;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            publishedOn: string | null;
            publisher: string | null;
            /** @description UTF-16 units into the article's text */
            start: number;
            title: string;
            url: string | null;
        };
        Reading: {
            commitments: {
                action: string;
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                due: string | null;
                evidence: components["schemas"]["Evidence"];
                /** @enum {string} */
                force: "proposed" | "pledged" | "agreed" | "instructed" | "signed";
                holders: string[];
                indicator: boolean;
                lead?: components["schemas"]["Evidence"] & unknown;
                pillars: ("politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy")[];
                /** @description The rule that made the record */
                rule?: string;
                speakers: string[];
                /** @description Fields the reader is not sure of */
                unsure?: string[];
            }[];
            document: {
                id: string;
                language: string;
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                publishedOn: string | null;
            };
            encounters: {
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string | null;
                evidence: components["schemas"]["Evidence"];
                /** @enum {string} */
                kind: "talks" | "meeting" | "call" | "visit" | "session" | "ceremony" | "signing";
                participants: components["schemas"]["Participant"][];
                place: string | null;
                /** @description The rule that made the record */
                rule?: string;
                /** @enum {string} */
                status: "held" | "planned";
                /** @description Fields the reader is not sure of */
                unsure?: string[];
            }[];
            indicators: {
                /** @enum {string} */
                basis?: "new" | "cumulative" | "disbursed";
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string | null;
                evidence: components["schemas"]["Evidence"];
                /** @enum {string} */
                kind: "actual" | "target";
                metric: components["schemas"]["Metric"];
                of?: components["schemas"]["Metric"];
                /** @enum {string} */
                per?: "year";
                /** @enum {string} */
                qualifier?: "over" | "under" | "about";
                /** @description The rule that made the record */
                rule?: string;
                scope: string | null;
                unit: string;
                /** @description Fields the reader is not sure of */
                unsure?: string[];
                value: number | [
                    number,
                    number
                ];
            }[];
            offices: {
                /**
                 * @description ISO 3166-1 alpha-3
                 * @example VNM
                 */
                country: string | null;
                evidence: components["schemas"]["Evidence"];
                name: string;
                office: string;
                /** @description The rule that made the record */
                rule?: string;
                /** @description Fields the reader is not sure of */
                unsure?: string[];
            }[];
            results: {
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string | null;
                evidence: components["schemas"]["Evidence"];
                pillars: ("politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy")[];
                /** @description The rule that made the record */
                rule?: string;
                /** @enum {string} */
                status: "completed" | "started" | "progress";
                /** @description Fields the reader is not sure of */
                unsure?: string[];
                what: string;
            }[];
            things: {
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string | null;
                evidence: components["schemas"]["Evidence"];
                /** @enum {string} */
                kind: "instrument" | "mechanism" | "project" | "milestone" | "framework";
                name: string;
                number: number | null;
                /** @description The rule that made the record */
                rule?: string;
                /** @description Fields the reader is not sure of */
                unsure?: string[];
            }[];
        };
        ReadingView: {
            facts: components["schemas"]["ArticleFact"][];
            known: string | null;
            newShare: number | null;
            reading: components["schemas"]["Reading"];
            text: string;
            title: string;
        };
        Ready: {
            /** @enum {string} */
            status: "ready";
        };
        Reason: {
            key: string;
            values: {
                [key: string]: string | number;
            };
        } | null;
        RelationRow: {
            articles: number;
            countries: string[];
            drifted: number;
            dueSoon: number;
            id: string;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            lastEncounter: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            lastKnown: string | null;
            moved: number;
            new: number;
            open: number;
            overdue: number;
        };
        RelationView: components["schemas"]["RelationRow"] & {
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            asOf: string;
            byState: {
                agreed?: number;
                cancelled?: number;
                completed?: number;
                declined?: number;
                lapsed?: number;
                proposed?: number;
                signed?: number;
                suspended?: number;
                "under-way"?: number;
            };
            driftedThreads: components["schemas"]["ThreadRow"][];
            encounters: components["schemas"]["EncounterRow"][];
            framework: {
                name: string;
                quote: components["schemas"]["Quote"];
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                since: string | null;
            } | null;
            matrix: {
                /** @enum {string} */
                pillar: "politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy";
                states: {
                    agreed?: number;
                    cancelled?: number;
                    completed?: number;
                    declined?: number;
                    lapsed?: number;
                    proposed?: number;
                    signed?: number;
                    suspended?: number;
                    "under-way"?: number;
                };
            }[];
            milestones: components["schemas"]["MilestoneRow"][];
            movedThreads: components["schemas"]["ThreadRow"][];
            newThreads: components["schemas"]["ThreadRow"][];
            overdueThreads: components["schemas"]["ThreadRow"][];
            raiseNext: number;
            raiseNextThreads: components["schemas"]["ThreadRow"][];
            series: components["schemas"]["Series"][];
        };
        RequestRow: {
            answers: components["schemas"]["Answer"][];
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            at: string;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            by: string;
            fact: string;
            question: string | null;
            relation: string;
            remind: boolean;
            reminders: {
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC
                 * @example 2026-02-05T03:00:00.000Z
                 */
                at: string;
                seq: number;
                who: string;
            }[];
            seq: number;
            /** @enum {string} */
            status: "open" | "overdue" | "answered";
            thread: components["schemas"]["ThreadRow"] & (Record<string, never> | null);
            to: string;
            who: string;
        };
        Restatement: {
            action: string;
            drifts: components["schemas"]["Drift"][];
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            due: string | null;
            encounter: string | null;
            figures: components["schemas"]["Figure"][];
            /** @enum {string} */
            force: "proposed" | "pledged" | "agreed" | "instructed" | "signed";
            holders: string[];
            quote: components["schemas"]["Quote"];
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            saidOn: string | null;
            speakers: string[];
            story: string;
            unsure: string[];
            why: components["schemas"]["Reason"];
        };
        RestingDecision: {
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            at: string;
            kind: string;
            relation: string;
            seq: number;
            who: string;
            why: string | null;
            words: {
                article: string;
                /** @description UTF-16 units into the article's text */
                end: number;
                exact: string;
                kind: string;
                /** @description UTF-16 units into the article's text */
                start: number;
            }[];
        };
        ReviewRow: {
            reasons: ("disputed" | "waiting" | "suggested" | "unsure" | "shaky" | "drifted")[];
            thread: components["schemas"]["ThreadRow"];
            weight: number;
        };
        RunningSession: {
            address: string;
            /** @description Whether it is the one that asks */
            current: boolean;
            id: string;
            program: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            seenAt: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            since: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            until: string;
        };
        SearchHit: {
            article: string;
            context: string;
            /** @description UTF-16 units into the article's text */
            end: number;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            publishedOn: string | null;
            /** @description UTF-16 units into the article's text */
            start: number;
            title: string;
        };
        SecondOpinion: {
            /** @description A field, `state`, `together`, or `right`: the record as a whole */
            about: string;
            isDisputed: boolean;
            opinions: {
                /**
                 * Format: date-time
                 * @description ISO 8601, in UTC
                 * @example 2026-02-05T03:00:00.000Z
                 */
                at: string;
                says: string;
                seq: number;
                who: string;
                why: string | null;
            }[];
            quote: components["schemas"]["Quote"] & (Record<string, never> | null);
            relation: string;
            thread: components["schemas"]["ThreadRow"] & (Record<string, never> | null);
        };
        Series: {
            /** @enum {string|null} */
            basis: "new" | "cumulative" | "disbursed" | null;
            clashes: {
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string;
                points: number[];
            }[];
            id: string;
            metric: components["schemas"]["Metric"];
            of: components["schemas"]["Metric"];
            part: boolean;
            /** @enum {string|null} */
            per: "year" | null;
            points: {
                again: components["schemas"]["Quote"][];
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string | null;
                /** @enum {string} */
                kind: "actual" | "target";
                official: boolean;
                /** @enum {string|null} */
                qualifier: "over" | "under" | "about" | null;
                quote: components["schemas"]["Quote"];
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                saidOn: string | null;
                sources: number;
                value: number | [
                    number,
                    number
                ];
            }[];
            scope: string | null;
            unit: string;
        };
        Session: {
            account: string | null;
            /** @enum {string} */
            by: "owner" | "session" | "token" | "nobody";
            elsewhere: boolean;
            /** @enum {string} */
            role: "public" | "reader" | "editor" | "admin";
        };
        /** @description Empty where no work is shared out */
        SharedWork: {
            jobs: components["schemas"]["Job"][];
            stages: {
                /** @enum {string} */
                stage: "collect" | "read" | "link";
                underWay: number;
                waiting: number;
            }[];
        };
        /**
         * @description The words at the heads; `status` is the column that is filled in on the way out
         * @example {
         *       "action": "Nội dung",
         *       "due": "Thời hạn",
         *       "status": "Tình hình"
         *     }
         */
        SheetColumns: {
            action?: string;
            due?: string;
            id?: string;
            owner?: string;
            saidOn?: string;
            status?: string;
        };
        /** @description The file is in base64; `left` are rows whose state was not written */
        SheetFilled: {
            file: string;
            filled: number;
            left: {
                cell: string;
                row: number;
                /** @enum {string} */
                why: "formula" | "merged";
            }[];
            mediaType: string;
            name: string;
        };
        SheetImported: {
            import: string | null;
            rows: {
                message: string | null;
                row: number;
                /** @enum {string} */
                status: "added" | "changed" | "known" | "failed";
                unclear: string | null;
            }[];
            suggestions: {
                facts: [
                    string,
                    string
                ];
                quote: components["schemas"]["Quote"];
                row: number;
                thread: string;
                why: components["schemas"]["Reason"];
            }[];
        };
        SheetPreview: {
            name: string;
            newTable: string;
            sheets: {
                count: number;
                name: string;
                proposed: {
                    columns: components["schemas"]["SheetColumns"];
                    heads: string[];
                    row: number;
                } | null;
                rows: {
                    cells: {
                        column: string;
                        text: string;
                    }[];
                    row: number;
                }[];
            }[];
            tables: {
                columns: components["schemas"]["SheetColumns"];
                /** @enum {string} */
                known: "mark" | "name" | "heads";
                name: string;
                relation: string;
                rows: number;
                sheet: string;
                table: string;
            }[];
        };
        SheetTable: {
            columns: components["schemas"]["SheetColumns"];
            name: string;
            relation: string;
            rows: number;
            sheet: string;
            table: string;
        };
        StateEvidence: {
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            date: string | null;
            quote: components["schemas"]["Quote"];
            rule: string;
            /** @enum {string} */
            state: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed";
        };
        TextOrAddress: {
            /**
             * @description When it was published, where one knows it: beats what the text itself says
             * @example 2026-02-05
             */
            publishedOn?: string | null;
            text?: string;
            title?: string | null;
            /** Format: uri */
            url?: string;
        };
        ThingGroup: {
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            firstNamed: string | null;
            key: string;
            /** @enum {string} */
            kind: "instrument" | "mechanism" | "project" | "milestone" | "framework";
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            lastNamed: string | null;
            mentions: number;
            name: string;
            quote: components["schemas"]["Quote"];
        };
        ThingView: {
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            firstNamed: string | null;
            key: string;
            /** @enum {string} */
            kind: "instrument" | "mechanism" | "project" | "milestone" | "framework";
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            lastNamed: string | null;
            mentions: number;
            name: string;
            named: components["schemas"]["Named"][];
            quote: components["schemas"]["Quote"];
            rows: {
                /**
                 * @description EDTF (ISO 8601-2, level 2)
                 * @example 2026-02-05
                 */
                date: string | null;
                /** @enum {string} */
                kind: "instrument" | "mechanism" | "project" | "milestone" | "framework";
                name: string;
                number: number | null;
                quote: components["schemas"]["Quote"];
            }[];
            threads: components["schemas"]["ThreadRow"][];
        };
        ThreadRow: {
            action: string;
            articles: number;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            due: string | null;
            figures: components["schemas"]["Figure"][];
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            firstSaid: string | null;
            /** @enum {string} */
            force: "proposed" | "pledged" | "agreed" | "instructed" | "signed";
            /** @enum {string|null} */
            grade: "not-started" | "limited" | "substantial" | "complete" | "no-evidence" | null;
            holders: string[];
            id: string;
            /** @enum {string} */
            kind: "target" | "event" | "document" | "project" | "obstacle" | "line-of-action";
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            knownSince: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            lastMoved: string;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            lastSaid: string | null;
            lead: components["schemas"]["Quote"] & (Record<string, never> | null);
            marks: ("one-sided" | "internal" | "due-soon" | "overdue" | "silent" | "stalled" | "contested" | "drifted" | "late" | "raise-next" | "by-hand")[];
            owner: string | null;
            pillars: ("politics" | "defence-security" | "border" | "trade" | "investment" | "finance" | "infrastructure" | "energy" | "agriculture-environment" | "education" | "science-digital" | "health" | "culture-tourism" | "people-local" | "justice" | "parliament" | "multilateral" | "economy")[];
            /** @description The states of the relation whose press tells of it, as far as publishers tell that */
            presses: string[];
            quote: components["schemas"]["Quote"];
            relation: string;
            /** @enum {string} */
            review: "machine" | "confirmed" | "disputed";
            speakers: string[];
            /** @enum {string} */
            specificity: "specific" | "directed" | "general";
            /** @enum {string} */
            state: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed";
            /** @enum {string|null} */
            suggested: "proposed" | "agreed" | "signed" | "under-way" | "completed" | "suspended" | "declined" | "cancelled" | "lapsed" | null;
            times: number;
            /** @description Fields of the latest words of which the reader was not sure, while nobody has confirmed them */
            unsure: string[];
        };
        ThreadView: components["schemas"]["ThreadRow"] & {
            evidence: components["schemas"]["StateEvidence"][];
            named: components["schemas"]["Named"][];
            related: {
                action: string;
                id: string;
                /** @enum {string} */
                relation: "umbrella" | "part" | "follows" | "followed" | "conflicts" | "see-also";
                /** @description The person who said so; null where the machine concluded it */
                who: string | null;
            }[];
            restatements: components["schemas"]["Restatement"][];
        };
        Token: {
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            expiresAt: string;
            id: string;
            name: string;
            /** @enum {string} */
            scope: "read" | "write" | "admin";
        };
        Version: {
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            addedAt: string;
            article: string;
            /**
             * @description EDTF (ISO 8601-2, level 2)
             * @example 2026-02-05
             */
            publishedOn: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, in UTC
             * @example 2026-02-05T03:00:00.000Z
             */
            retrievedAt: string;
            sha256: string;
            /** @description Its import was taken back: it does not count */
            takenBack: boolean;
            title: string | null;
            url: string | null;
            version: number;
        };
        /** @description The stretches put together, without those added, are the older text */
        VersionChanges: {
            from: components["schemas"]["Version"];
            records: {
                after: string | null;
                before: string | null;
                /** @enum {string} */
                change: "appeared" | "changed" | "went";
                fields: {
                    after?: unknown;
                    before?: unknown;
                    field: string;
                }[];
                /** @enum {string} */
                kind: "encounters" | "commitments" | "results" | "indicators" | "offices" | "things";
            }[];
            text: {
                /** @enum {string} */
                kind: "same" | "removed" | "added";
                text: string;
            }[];
            to: components["schemas"]["Version"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
