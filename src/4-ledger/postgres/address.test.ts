import { describe, expect, test } from 'vitest';
import { readAddress } from './address.ts';

/** An address, and where it leads. */
const cases: [address: string, location: string, schema: string, connections: number][] = [
  ['postgres://an@db.example/so', 'postgres://an@db.example/so', 'ganket', 8],
  ['postgresql://an@db.example:6432/so', 'postgresql://an@db.example:6432/so', 'ganket', 8],
  ['postgres://an:b%40c@db.example/so', 'postgres://an@db.example/so', 'ganket', 8],
  ['postgres://db.example/so?user=an&password=bc', 'postgres://db.example/so?user=an', 'ganket', 8],
  ['postgres://db.example/so?schema=lao_vnm', 'postgres://db.example/so?schema=lao_vnm', 'lao_vnm', 8],
  ['postgres://db.example/so?connections=20', 'postgres://db.example/so?connections=20', 'ganket', 20],
  ['postgres:///so?host=/var/run/postgresql', 'postgres:///so?host=/var/run/postgresql', 'ganket', 8],
];

describe('an address', () => {
  test.each(cases)('%s', (address, location, schema, connections) => {
    expect(readAddress(address)).toMatchObject({ location, schema, connections });
  });

  test('what is Ganket’s own does not go to the driver, the rest does', () => {
    const { connectionString } = readAddress(
      'postgres://an@db.example/so?schema=lao&connections=3&timeout=5&sslmode=require&options=-c%20work_mem%3D8MB',
    );
    expect(Object.fromEntries(new URL(connectionString).searchParams)).toEqual({
      sslmode: 'require',
      options: '-c work_mem=8MB -c search_path=lao -c statement_timeout=5000',
    });
  });
});

/** An address that is refused, with some of the words. */
const refused: [address: string, code: string, words: RegExp][] = [
  ['postgres://an:p@ss/word@db.example/so', 'ledger/address', /%40/],
  ['postgres://an:pass/word@db.example/so', 'ledger/address', /%2F/],
  ['postgres://an:p@ss@db.example:x/so', 'ledger/address', /%40/],
  ['postgres://db.example/so?schema=Lao', 'ledger/schema-name', /"Lao"/],
  ['postgres://db.example/so?schema=a;drop', 'ledger/schema-name', /small letters/],
  ['postgres://db.example/so?schema=pg_catalog', 'ledger/schema-name', /pg_/],
  ['postgres://db.example/so?schema=', 'ledger/schema-name', /""/],
  ['postgres://db.example/so?connections=0', 'ledger/address-number', /from 1 to 1000/],
  ['postgres://db.example/so?timeout=x', 'ledger/address-number', /"x"/],
];

describe('no address is', () => {
  test.each(refused)('%s', (address, code, words) => {
    expect(() => readAddress(address)).toThrow(expect.objectContaining({ name: 'ConfigError', code }));
    expect(() => readAddress(address)).toThrow(words);
  });

  test('one whose password is told in the refusal', () => {
    for (const address of ['postgres://an:secret@db.example:x/so', 'postgres://an:my@secret/x@db.example/so'])
      expect(() => readAddress(address)).toThrow(/^(?!.*secret)/);
  });
});
