import type { vi } from './vi.ts';

/** The words of the command line, in English. */
export const en: typeof vi = {
  about:
    'Reads diplomatic news and keeps the ledger of commitments: who promised what, in which words, and what came of it.',
  option: {
    help: 'shows how it is used',
    version: 'shows the version',
    ledger: 'the ledger: an SQLite file or postgres://… (default: GANKET_LEDGER, else .ganket/ledger.db)',
    json: 'writes the result to standard output as JSON',
    host: 'the address of this machine to serve at (default: 127.0.0.1)',
    port: 'the port (default: 4780)',
    asOf: 'looks at the ledger on this day (YYYY-MM-DD)',
  },
  help: { usage: 'Usage:', options: 'Options:', commands: 'Commands:', arguments: 'Arguments:' },
  usage: {
    unknownCommand: 'there is no command "{{found}}"',
    unknownOption: 'there is no option "{{found}}"',
    missingArgument: 'the argument {{found}} is missing',
    optionMissingArgument: 'the option "{{found}}" lacks its value',
    missingMandatoryOptionValue: 'the option "{{found}}" is needed',
    excessArguments: 'there are too many arguments',
    invalidArgument: '"{{value}}" is no value of "{{found}}"; expected: {{expected}}',
    seeHelp: 'How it is used: {{command}}',
  },
  import: {
    about: 'brings articles into the ledger: collect, read, append, link; the same input again changes nothing',
    sources: 'files, folders or addresses of pages',
    jsonl: 'reads NDJSON from standard input, one article a line',
    progress: 'read',
    skipped: 'passed over: {{what}}',
    undated:
      '{{source}}: the article has no date of publication, so dates in it that lack a year stay without one. Put " date YYYY-MM-DD " at its start, or "publishedOn" into a JSON file beside it.',
    done: '{{added}} added, {{newVersions}} new versions, {{known}} known, {{failed}} failed',
  },
  example: { marked: 'Example: this is the example ledger, of summaries and invented articles.' },
  links: { about: 'what the ledger links across articles: articles, commitments, encounters, persons' },
  serve: {
    about: 'serves a ledger to the browser, on this machine',
    ready: 'Ganket: {{address}}',
    readyExample: 'Ganket (the example ledger): {{address}}',
    stopped: 'Ganket has stopped.',
  },
  start: {
    about: "serves one's own ledger, and the example while there is none",
    runsAlready: 'Ganket is running: {{address}}',
    makingExample: 'making the example ledger from {{count}} articles …',
  },
  stories: { about: 'which articles report the same happening: {"article id": "story id", …}' },
  threads: {
    about: 'the commitments, one a line however often restated',
    relation: 'a relation, such as LAO-VNM',
    state: 'a state; open stands for all in which something is still to be done',
  },
  novelty: {
    about: 'which commitments of an article are new, restated or changed; nothing is kept',
    source: 'a file or the address of a page',
  },
  brief: {
    about: 'write a brief on a relation, each line with a footnote of its words',
    kind: 'visit: before a visit; session: for a committee; oversight: for those who oversee',
    since: 'first day of what counts as new (YYYY-MM-DD; without it: a year ago)',
    language: 'language of the brief; quotes stay as they were said',
    for: 'whose desk this is, such as VNM: that side comes first',
    guest: 'names of the guests, first under Who is who',
    host: 'names of the hosts',
    pillar: 'these fields only',
    session: 'number of the last session; the report tells what came since',
    onePage: 'fit it on one page',
    template: 'a DOCX whose styles are used in place of the house’s own',
    out: 'file to write: .docx, .pdf or .md',
    done: '{{out}}: {{notes}} footnotes from {{sources}} articles',
  },
  verify: {
    about: 'checks the ledger: its hash chains, texts and all evidence',
    whole: '{{ledger}} is whole',
    flaws: '{{ledger}}: {{flaws}} places do not hold together',
  },
  rebuild: {
    about: 'makes everything derived anew from the record',
    reread: 'reads first what an older reader read',
    read: '{{articles}} articles were read again',
    done: '{{ledger}} was rebuilt',
  },
  backup: {
    about: 'copies the whole ledger into one file, while others go on using it; the copy is checked',
    out: 'the file to make, or a folder for one named after the day',
    done: '{{to}}: {{articles}} articles, {{decisions}} decisions, whole',
  },
  restore: {
    about: 'copies a backup, or any ledger, to the place that --ledger names; there must be none yet',
    file: 'the backup: an SQLite file, or the postgres:// address of a ledger',
    done: '{{articles}} articles, {{decisions}} decisions, whole',
  },
  read: {
    about: 'reads articles into data, without a ledger',
    paths: 'files or folders',
    out: 'the folder for one JSON file an article',
    jsonl: 'NDJSON in, NDJSON out, in the same order',
    progress: 'read',
  },
  dates: { about: 'finds the dates in texts', jsonl: 'NDJSON in, NDJSON out, in the same order' },
};
