import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The files with which a server is run: as far as a machine without containers can tell. */

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');
const files = readdirSync(`${root}/deploy`).map((name) => `deploy/${name}`);

test.each(files)('%s names settings that there are', (file) => {
  const known = new Set(read('src/6-run/config.ts').match(/GANKET_\w+/g));
  const named = new Set(read(file).match(/GANKET_\w+/g));
  expect(named.size).toBeGreaterThan(0);
  expect([...named].filter((name) => !known.has(name))).toEqual([]);
});

test('the container is made from what is here, and runs as nobody special', () => {
  const lines = read('deploy/Containerfile').split('\n');
  const copied = lines.flatMap((line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
  expect(copied.filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
  expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
  const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
  const least = Number(/^>=(\d+)/.exec(engines.node)![1]);
  const bases = lines.flatMap((line) => /^FROM \S+\/node:(\d+)/.exec(line)?.[1] ?? []);
  expect(bases.length).toBe(lines.filter((line) => line.startsWith('FROM ')).length);
  for (const base of bases) expect(Number(base)).toBeGreaterThanOrEqual(least);
  expect(lines.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
  // No secret is baked in, and nothing is fetched from elsewhere while it is built.
  expect(lines.filter((line) => /SECRET|PASSWORD|^ADD |curl|wget/.test(line))).toEqual([]);
});

const hasYaml = spawnSync('python3', ['-c', 'import yaml']).status === 0;
test.skipIf(!hasYaml)('the compose file is what it is meant to be, read by Python', () => {
  const program = 'import yaml,json,sys; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))';
  const compose = JSON.parse(
    execFileSync('python3', ['-c', program, `${root}/deploy/compose.yaml`], { encoding: 'utf8' }),
  ) as {
    services: Record<string, { networks: string[]; ports?: string[]; cap_drop?: string[]; volumes: string[] }>;
    networks: Record<string, { internal?: boolean } | null>;
    volumes: Record<string, null>;
  };
  const { database, ganket } = compose.services;
  expect(ganket).toMatchObject({ read_only: true, cap_drop: ['ALL'], ports: ['127.0.0.1:4780:4780'] });
  // Nobody outside reaches the database.
  expect(database).not.toHaveProperty('ports');
  expect(database!.networks.map((name) => compose.networks[name]?.internal)).toEqual([true]);
  for (const { volumes } of Object.values(compose.services))
    expect(volumes.map((volume) => volume.split(':')[0]! in compose.volumes)).toEqual([true]);
});

const systemd = '/usr/bin/systemd-analyze';
test.skipIf(!existsSync(systemd))('systemd takes the unit, and finds it well shut in', () => {
  const unit = `${root}/deploy/ganket.service`;
  expect(spawnSync(systemd, ['verify', unit], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  const judged = spawnSync(systemd, ['security', '--offline=yes', unit], { encoding: 'utf8' }).stdout;
  const exposure = Number(/exposure level for ganket\.service: ([\d.]+)/.exec(judged)?.[1]);
  expect(exposure).toBeLessThan(2);
});
