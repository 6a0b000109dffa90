/** The import rule: who may import whom in src. The decisions behind it stand at the head of floors.test.ts. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { COMPUTED, usesOf, type Source, type Uses } from './source.ts';

const RUN = '6-run';
const WEB = '5-present/web';
/** The typed client of the API: it asks over HTTP and imports nothing of the house, so the pages may stand on it. */
const CLIENT = 'src/5-present/client/index.ts';

/** The catalogue of the interface's words: large, so it has a door of its own beside its floor's. */
const SIDE_DOOR = 'src/0-facts/messages/index.ts';

/** Folders that all rooms of their floor stand on, so no rooms themselves. */
const COMMON_FOLDERS = new Set([
  '3-link/said',
  '4-ledger/access',
  '1-collect/archive',
  '1-collect/encodings',
  '1-collect/markup',
  '2-read/text',
  '4-ledger/decisions',
  '6-run/sheets',
  '6-run/terminal',
  '6-run/workers',
  '6-run/served',
]);

/** Folders that are no room but hold rooms, each a file or a folder with the file's name: `html.ts` and `html/`. */
const FOLDERS_OF_ROOMS = new Set(['1-collect/formats']);

/** Where a path lies: its floor, and the room of that floor if it is in one. */
interface Place {
  readonly floor: string;
  readonly room: string | undefined;
}

type Used = Uses & Pick<Source, 'path'>;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly specifier: string;
}

/** Each breach as one line: where, what, and why not. */
export function breaches(sources: readonly Source[]): string[] {
  const uses = sources.map((source) => ({ path: source.path, ...usesOf(source) }));
  const imports = new Map(uses.map((use) => [use.path, importsOf(use)]));
  return uses.flatMap((use) => [
    ...(imports.get(use.path) ?? []).flatMap((found) => {
      const reason = refuse(found, imports);
      return reason === undefined ? [] : [`${found.from}:${found.line} imports ${found.specifier}: ${reason}`];
    }),
    ...surroundingBreaches(use),
  ]);
}

function importsOf({ path, imports }: Used): Import[] {
  return imports.map(({ line, what }) => ({
    from: path,
    to: what.startsWith('.') ? posix.join(posix.dirname(path), what) : what,
    line,
    specifier: what,
  }));
}

function placeOf(path: string): Place | undefined {
  const [, floor, inside = ''] = /^src\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (floor === undefined) return undefined;
  return { floor, room: floor === '0-facts' ? undefined : roomOf(floor, inside) };
}

function roomOf(floor: string, inside: string): string | undefined {
  const [first = '', second = ''] = inside.split('/');
  const folder = `${floor}/${first}`;
  if (first === inside || COMMON_FOLDERS.has(folder)) return undefined;
  return FOLDERS_OF_ROOMS.has(folder) ? `${first}/${second.split('.')[0]}` : first;
}

const inCommonFolder = (path: string) => COMMON_FOLDERS.has(path.split('/').slice(1, 3).join('/'));

function refuse(found: Import, imports: ReadonlyMap<string, readonly Import[]>): string | undefined {
  const here = placeOf(found.from);
  if (here === undefined) return undefined;
  const inWeb = `${here.floor}/${here.room}` === WEB;
  if (!found.to.startsWith('src/')) return refuseOutside(found, inWeb);
  if (inWeb && found.to === CLIENT) return undefined;
  const there = placeOf(found.to);
  if (there === undefined) return 'src has floors only';
  if (there.floor !== here.floor) return refuseFloor(found, here, there, inWeb);
  return refuseRoom(found, here, there, imports);
}

/** Packages, Node's own modules, and files beside src. */
function refuseOutside({ from, to }: Import, inWeb: boolean): string | undefined {
  if (/^\.\.?(\/|$)/.test(to) || /^(test|bench|scripts|bin)\//.test(to)) return 'it lies outside src';
  if (/^(ganket(\/|$)|src\/)/.test(to)) return 'inside the house a floor is entered by its path';
  if (inWeb && isBuiltin(to) && !isSetting(from)) return 'a browser has no such module';
  if (inWeb && to.startsWith('$env')) return `only ${RUN} reads the environment`;
  return undefined;
}

function refuseFloor({ to }: Import, here: Place, there: Place, inWeb: boolean): string | undefined {
  if (there.floor > here.floor) return `a floor imports from smaller numbers only`;
  if (inWeb && there.floor !== '0-facts') return `${WEB} imports 0-facts alone`;
  if (to !== `src/${there.floor}/index.ts` && to !== SIDE_DOOR) return `another floor is entered by its index.ts`;
  return undefined;
}

function refuseRoom(
  { from, to }: Import,
  here: Place,
  there: Place,
  imports: ReadonlyMap<string, readonly Import[]>,
): string | undefined {
  if (there.room !== undefined) {
    if (inCommonFolder(from) && !isTest(from)) return `all rooms stand on it, and it leads to a room (${there.room})`;
    if (here.room === undefined || here.room === there.room) return undefined;
    return `rooms of one floor (${here.room}, ${there.room}) do not import each other`;
  }
  if (here.room === undefined || isTest(from)) return undefined;
  const joined = roomReachedFrom(to, imports);
  return joined && `${posix.basename(to)} joins rooms (${joined}), so no room stands on it`;
}

/** The first room that a shared file of a floor leads to, through other shared files of that floor. */
function roomReachedFrom(path: string, imports: ReadonlyMap<string, readonly Import[]>): string | undefined {
  const seen = new Set([path]);
  for (const shared of seen) {
    for (const { to } of imports.get(shared) ?? []) {
      if (to === COMPUTED) return 'found by name';
      const place = placeOf(to);
      if (place === undefined || place.floor !== placeOf(path)?.floor) continue;
      if (place.room !== undefined) return place.room;
      seen.add(to);
    }
  }
  return undefined;
}

/** Tests and build settings may look around; what runs is handed its values. */
function surroundingBreaches({ path, surroundings }: Used): string[] {
  if (path.startsWith(`src/${RUN}/`) || isTest(path) || isSetting(path)) return [];
  return surroundings.map(({ line, what }) => `${path}:${line} uses ${what}: only ${RUN} reads environment and clock`);
}

const isTest = (path: string) => /\.test\.ts$/.test(path);
const isSetting = (path: string) => /\.config\.[jt]s$/.test(path);
