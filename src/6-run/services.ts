import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  FiguresImported,
  GanketError,
  ImportOutcome,
  Language,
  Linking,
  MarkLimits,
  ReadingView,
  Rereading,
  SharedWork,
} from '../0-facts/index.ts';
import { openingWords } from '../0-facts/index.ts';
import { readerVersion } from '../2-read/index.ts';
import { countArticles } from '../4-ledger/index.ts';
import type { Ledger, Moment, Placement } from '../4-ledger/index.ts';
import { documentsOf, Events, Identity } from '../5-present/index.ts';
import type { AnsweredRequest, HandedIn, Observing, Past, Services, Sheets } from '../5-present/index.ts';
import type { Imported } from './batch.ts';
import { now, today } from './clock.ts';
import { collectingOf } from './collecting.ts';
import type { Config } from './config.ts';
import { importNote } from './noting.ts';
import { sheetFileOf } from './sheets/file.ts';
import { SheetDesk } from './sheets/desk.ts';
import { importFigures } from './sheets/figures/importing.ts';
import { compareSource, importSources } from './pipeline.ts';
import { BackgroundRereading } from './rereading.ts';
import { Metrics } from './served/metrics.ts';
import { userName } from './user-name.ts';
import { version } from './version.ts';
import { sharedWork } from './workers/jobs.ts';
import { Queues } from './workers/queues.ts';

/** The home side of the example ledger, where no other is set. */
const exampleHome = 'VNM';

/** Room for what stands between the files of a form. */
const formSeams = 1_000_000;

export interface ServiceOptions {
  config: Config;
  /** The ledger to begin with. */
  ledger: Ledger;
  /** Opens the user's own ledger, made where there is none. */
  openOwn(): Promise<Ledger>;
  explain(error: GanketError, language: Language): string;
  report(error: unknown, request?: string): void;
  /** Answers questions of past moments aside; without it they are answered as all others. */
  past?: Past | null;
  /** Hears of each request when it is answered. */
  answered?(request: AnsweredRequest): void;
  /** Told when articles are to be read again in the background, and when they are. */
  tellRereading?(ledger: Ledger, progress: Rereading): Promise<void>;
  /** Hears how far it has come with linking what a stopped import left unlinked. */
  tellLinkingLeft?(progress: Linking): void;
}

/** The server stops, and what is not linked yet is left to its next start. */
class LinkingLeft extends Error {}

/** What the API stands on, over the pipeline and the open ledger. */
export class RunningServices implements Services {
  readonly version = version;
  readonly reader = readerVersion;
  readonly events = new Events(`${process.pid}-${now()}`);
  readonly who = userName();
  readonly publicUrl: string | null;
  readonly identity: Identity | null;
  readonly secure: boolean;
  readonly sendsMails: boolean;
  readonly trustedProxies: readonly string[];
  readonly language: Language;
  readonly limits: Services['limits'];
  readonly markLimits: MarkLimits;
  readonly clock = now;
  readonly today = today;
  readonly explain: ServiceOptions['explain'];
  readonly report: ServiceOptions['report'];
  readonly documents = documentsOf(version);
  readonly metrics: Metrics;
  readonly observing: Observing;
  readonly past: Past | null;
  readonly sheets: Sheets;
  /** How far the articles that came in are linked, while they are. */
  linking: Linking | null = null;
  #stops = false;
  readonly #options: ServiceOptions;
  /** The open one is the last; one that was left stays open for whoever still reads it. */
  readonly #ledgers: Ledger[];
  #importing: Promise<unknown> = Promise.resolve();
  #starting: Promise<Ledger> | null = null;
  readonly #rereadings = new Map<Ledger, BackgroundRereading>();
  #queues: Promise<Queues> | null = null;

  constructor(options: ServiceOptions) {
    const { config, ledger, explain, report } = options;
    const { dueSoonDays, silentDays, stalledDays, graceDays } = config;
    this.#options = options;
    this.#ledgers = [ledger];
    this.publicUrl = config.publicUrl?.replace(/\/$/, '') ?? null;
    this.identity = config.accounts ? this.#identityOf(config) : null;
    this.secure = this.publicUrl?.startsWith('https:') ?? false;
    this.sendsMails = config.smtpUrl !== null;
    this.trustedProxies = config.trustedProxies;
    this.language = config.language;
    this.limits = {
      textBytes: config.textBytes,
      uploadBytes: config.sourceBytes + formSeams,
      requestsPerMinute: config.requestsPerMinute,
    };
    this.markLimits = { dueSoonDays, silentDays, stalledDays, graceDays };
    this.explain = explain;
    this.report = report;
    this.past = options.past ?? null;
    this.sheets = new SheetDesk(collectingOf(config), (work) => this.#inTurn(work));
    this.metrics = new Metrics(
      version,
      () => this.events.listeners,
      () => this.sharedWork(),
    );
    this.observing = {
      answered: (request) => {
        this.metrics.answered(request);
        options.answered?.(request);
      },
      metrics: () => this.metrics.text(),
    };
  }

  #identityOf({ oidcIssuer: issuer, oidcClient: clientId, oidcSecret: clientSecret, ...config }: Config): Identity {
    const callback = `${this.publicUrl}/api/v1/session/elsewhere/callback`;
    return new Identity({
      accounts: () => this.ledger().accounts,
      clock: now,
      publicAccess: config.publicAccess,
      sessionHours: config.sessionHours,
      elsewhere: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, callback } : null,
    });
  }

  /** The side whose desk this is; the example is one of the side whose press it reads. */
  get home(): string | null {
    return this.#options.config.home ?? (this.ledger().example ? exampleHome : null);
  }

  ledger(): Ledger {
    return this.#ledgers.at(-1)!;
  }

  /** How far the open ledger's articles are read again by the present reader. */
  get rereading(): Rereading | null {
    return this.#rereadings.get(this.ledger())?.progress ?? null;
  }

  /** Reads again, in the background, what an older reader read in the open ledger. */
  reread(): void {
    const ledger = this.ledger();
    if (ledger.readOnly || this.#rereadings.has(ledger)) return;
    const rereading = new BackgroundRereading(ledger, {
      inTurn: (work) => this.#inTurn(work),
      report: (error) => this.report(error),
      patience: 30_000,
      tell: async (progress) => {
        await this.#options.tellRereading?.(ledger, progress);
        this.events.tell({ name: 'ledger', data: { ledger: ledger.location } });
      },
    });
    this.#rereadings.set(ledger, rereading);
  }

  /** Links, in the background, what a stopped import left unlinked in the open ledger. */
  linkLeft(): void {
    const ledger = this.ledger();
    if (ledger.readOnly) return;
    let isAny = false;
    const tell = async (progress: Linking): Promise<void> => {
      isAny ||= progress.articles > 0;
      this.#options.tellLinkingLeft?.(progress);
      await this.#hearLinking(progress);
    };
    const link = async (): Promise<void> => {
      await this.#linked(() => ledger.link(tell));
      if (isAny) this.events.tell({ name: 'ledger', data: { ledger: ledger.location } });
    };
    void this.#inTurn(link).catch((error: unknown) => this.report(error));
  }

  read(handedIn: HandedIn, moment: Moment): Promise<ReadingView> {
    return compareSource(this.ledger(), moment, handedIn, collectingOf(this.#options.config));
  }

  importInto(
    ledger: Ledger,
    handedIn: HandedIn[],
    tell: (outcome: ImportOutcome, error: GanketError | null) => void,
    who: string = this.who,
  ): Promise<void> {
    const collecting = collectingOf(this.#options.config);
    const told = ({ outcome, error, isSkipped }: Imported): void => {
      if (isSkipped) return;
      this.metrics.imported(outcome.status);
      tell(outcome, error);
    };
    const within = importNote(handedIn.map(nameOf).join(', '), who);
    const tellLinking = (progress: Linking): Promise<void> => this.#hearLinking(progress);
    return this.#inTurn(() =>
      this.#linked(() => importSources(ledger, handedIn, collecting, told, { within, tellLinking })),
    );
  }

  async importFigures(
    ledger: Ledger,
    { name, bytes, told }: Parameters<Services['importFigures']>[1],
    tell: (row: number, error: GanketError | null) => void,
    who: string = this.who,
  ): Promise<FiguresImported['articles']> {
    const { config } = this.#options;
    const file = await sheetFileOf(bytes, name, collectingOf(config));
    const { metric = null, unit = null, scope = null } = told;
    let placements: Placement[] = [];
    await this.#inTurn(async () => {
      placements = await importFigures({
        ledger,
        within: importNote(name, who),
        file,
        place: `upload:${name}`,
        now: now(),
        told: { ...told, metric, unit, scope },
        keepsOriginals: config.keepOriginals,
        tell,
      });
    });
    return placements.map(({ article, status }) => ({ article, status }));
  }

  /** Tells open pages how far linking has come; where the server stops, it ends behind the part that is written. */
  async #hearLinking(progress: Linking): Promise<void> {
    const { articles, done } = progress;
    this.linking = done < articles ? progress : null;
    // A single article is linked at once.
    if (articles > 1) this.events.tell({ name: 'linking', data: progress });
    if (this.#stops && done > 0 && done < articles) throw new LinkingLeft();
    // Whoever asked meanwhile is answered between two parts.
    await nextTurn();
  }

  async #linked(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof LinkingLeft)) throw error;
    } finally {
      this.linking = null;
    }
  }

  /** One import after the other: each is linked when it ends. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const importing = this.#importing.then(work);
    this.#importing = importing.catch(() => {});
    return importing;
  }

  /** Two who ask at once get the same ledger. */
  async startOwn(): Promise<void> {
    this.#starting ??= this.#options.openOwn();
    try {
      const own = await this.#starting;
      if (this.ledger() !== own) this.#ledgers.push(own);
      this.linkLeft();
      this.reread();
    } finally {
      this.#starting = null;
    }
  }

  /** The queues are asked for when somebody first looks at them. */
  async sharedWork(): Promise<SharedWork> {
    const { nats } = this.#options.config;
    if (nats === null) return { jobs: [], stages: [] };
    this.#queues ??= Queues.open(nats, `ganket serve (process ${process.pid})`);
    try {
      return await sharedWork(await this.#queues);
    } catch (error) {
      this.#queues = null;
      throw error;
    }
  }

  async isReady(): Promise<boolean> {
    if (this.#stops) return false;
    try {
      await countArticles(this.ledger());
      return !this.#stops;
    } catch {
      return false;
    }
  }

  /** From now on new requests are better sent elsewhere; open event streams end. */
  beginStop(): void {
    this.#stops = true;
    this.events.close();
  }

  async close(): Promise<void> {
    for (const rereading of this.#rereadings.values()) await rereading.stop();
    await this.#importing;
    await (await this.#queues)?.close();
    await this.identity?.close();
    for (const ledger of this.#ledgers) await ledger.close();
  }
}

/** What was handed in, as whoever did knows it. */
function nameOf(handedIn: HandedIn): string {
  switch (handedIn.kind) {
    case 'url':
      return handedIn.url;
    case 'file':
      return handedIn.name;
    case 'text':
      return handedIn.title ?? openingWords(handedIn.text);
  }
}
