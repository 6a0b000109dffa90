import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configFile, loadConfig } from './config.ts';
import type { Config, Surroundings } from './config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ganket-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Said = { file?: unknown; environment?: Surroundings['environment']; flags?: Surroundings['flags'] };

function load({ file, environment = {}, flags = {} }: Said): Config {
  if (file !== undefined)
    writeFileSync(join(folder, configFile), typeof file === 'string' ? file : JSON.stringify(file));
  return loadConfig({ flags, environment, folder });
}

/** What is said where, and what then holds. */
const cases: [name: string, said: Said, expected: Partial<Config>][] = [
  [
    'nothing',
    {},
    {
      host: '127.0.0.1',
      port: 4780,
      language: 'vi',
      home: null,
      publicUrl: null,
      nats: null,
      textBytes: 4_000_000,
      fetchPrivate: false,
      dueSoonDays: 90,
    },
  ],
  [
    'in the file',
    { file: { language: 'en', port: 4810, home: 'VNM', silentDays: 90, fetchPrivate: true } },
    { language: 'en', port: 4810, home: 'VNM', silentDays: 90, fetchPrivate: true },
  ],
  [
    'in the environment',
    { environment: { GANKET_LANGUAGE: 'en', GANKET_PORT: '4811', GANKET_HOME: 'LAO' } },
    { language: 'en', port: 4811, home: 'LAO' },
  ],
  [
    'in the environment, over the file',
    { file: { port: 4810, language: 'en' }, environment: { GANKET_PORT: '4811' } },
    { port: 4811, language: 'en' },
  ],
  [
    'by flags, over both',
    { file: { port: 4810 }, environment: { GANKET_PORT: '4811' }, flags: { port: '4812' } },
    { port: 4812 },
  ],
  ['an empty variable, which says nothing', { file: { port: 4810 }, environment: { GANKET_PORT: '' } }, { port: 4810 }],
  ['a flag that was not given', { flags: { port: undefined } }, { port: 4780 }],
  ['a wrong value that a better one beats', { file: { port: 'x' }, flags: { port: '4812' } }, { port: 4812 }],
  [
    'the address of a served ledger',
    { environment: { GANKET_LEDGER: 'postgres://db/ganket' } },
    { ledger: 'postgres://db/ganket' },
  ],
];

describe('settings said', () => {
  test.each(cases)('%s', (_, said, expected) => {
    expect(load(said)).toMatchObject(expected);
  });

  test('of a path are of the working folder', () => {
    expect(load({}).ledger).toBe(join(folder, '.ganket', 'ledger.db'));
    expect(load({ flags: { ledger: 'a/b.db' } }).ledger).toBe(join(folder, 'a', 'b.db'));
    expect(load({ flags: { ledger: '/x/b.db' } }).ledger).toBe('/x/b.db');
  });
});

/** What cannot be a setting, and what is said of it. */
const refused: [said: Said, code: string, words: RegExp][] = [
  [
    { file: { colour: 'red', Port: 1 } },
    'config/unknown-key',
    /ganket.config.json has unknown keys: colour, Port. Allowed are: ledger, nats, host, port/,
  ],
  [{ file: '{"port": ' }, 'config/json', /is no JSON: .*Expected an object such as/],
  [{ file: '[1]' }, 'config/json', /is no JSON object/],
  [{ file: 'null' }, 'config/json', /is no JSON object/],
  [{ file: { port: '4810x' } }, 'config/value', /"port" in .*ganket.config.json is "4810x"/],
  [{ environment: { GANKET_PORT: 'abc' } }, 'config/value', /GANKET_PORT is "abc"/],
  [{ environment: { GANKET_PORT: ' ' } }, 'config/value', /GANKET_PORT is " "/],
  [{ flags: { port: '70000' } }, 'config/value', /--port is "70000": .*65535/],
  [{ environment: { GANKET_LANGUAGE: 'fr' } }, 'config/value', /GANKET_LANGUAGE is "fr": .*"vi"\|"en"/],
  [{ environment: { GANKET_HOME: 'VN' } }, 'config/value', /GANKET_HOME is "VN": expected an ISO 3166-1 alpha-3 code/],
  [{ environment: { GANKET_NATS: 'http://x' } }, 'config/value', /GANKET_NATS.*nats:\/\//],
  [{ environment: { GANKET_SMTP_URL: 'http://mail' } }, 'config/value', /GANKET_SMTP_URL.*expected smtps:/],
  [{ environment: { GANKET_MAIL_FROM: 'ganket' } }, 'config/value', /GANKET_MAIL_FROM/],
  [{ file: { fetchPrivate: 'yes' } }, 'config/value', /"fetchPrivate".*expected boolean/],
];

test.each(refused)('no setting is %j', (said, code, words) => {
  expect(() => load(said)).toThrow(
    expect.objectContaining({ name: 'ConfigError', code, message: expect.stringMatching(words) }),
  );
});
