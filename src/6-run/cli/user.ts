import { randomUUID } from 'node:crypto';
import { Argument, Command, Option } from 'commander';
import { linesOf } from '../../1-collect/index.ts';
import { accountRoles, InputError, isCountryCode, relationId } from '../../0-facts/index.ts';
import type { AccountRole } from '../../0-facts/index.ts';
import type { Account, AccountStore } from '../../4-ledger/index.ts';
import { hashPassword } from '../../5-present/index.ts';
import { useLedger, withLedger } from '../terminal/ledgers.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Options {
  ledger?: string;
  role?: AccountRole;
  email?: string;
  elsewhere?: true;
}

type Work = (accounts: AccountStore, options: Options) => Promise<void>;

/** Who changed it, in the audit list: whoever holds the command line holds the ledger. */
const actor = { who: 'ganket user', address: '' };

/** `ganket user …`: the accounts of a served ledger, and which relations they see. */
export function command(terminal: Terminal): Command {
  const { say } = terminal;
  const run = async (options: Options, work: Work): Promise<void> => {
    const config = terminal.config({ ledger: options.ledger });
    await useLedger(terminal, config, 'user', {}, ({ accounts }) => work(accounts, options));
  };
  const role = () => new Option('--role <ROLE>', say('user.role')).choices(accountRoles);
  const user = new Command('user').description(say('user.about'));
  const add = (name: string, ...args: Argument[]): Command => {
    const made = withLedger(new Command(name), terminal).description(say(`user.${name}`));
    for (const arg of args) made.addArgument(arg);
    user.addCommand(made);
    return made;
  };
  const name = (): Argument => new Argument('<NAME>', say('user.name'));
  const relation = (): Argument => new Argument('<RELATION>', say('option.relation'));

  add('list').action((options: Options) => run(options, (accounts) => list(terminal, accounts)));
  add('add', name())
    .addOption(role().makeOptionMandatory())
    .option('--email <ADDRESS>', say('user.email'))
    .option('--elsewhere', say('user.elsewhere'))
    .action((named: string, options: Options) =>
      run(options, (accounts) => addAccount(terminal, accounts, named, options)),
    );
  add('role', name(), new Argument('<ROLE>', say('user.role')).choices(accountRoles)).action(
    (named: string, given: AccountRole, options: Options) =>
      run(options, async (accounts) => accounts.update(await find(accounts, named), { role: given }, actor)),
  );
  add('password', name()).action((named: string, options: Options) =>
    run(options, async (accounts) => {
      const account = await find(accounts, named);
      await accounts.update(account, { password: await askedPassword(terminal) }, actor);
    }),
  );
  add('address', name(), new Argument('<ADDRESS>', say('user.email'))).action(
    (named: string, email: string, options: Options) =>
      run(options, async (accounts) => accounts.update(await find(accounts, named), { email }, actor)),
  );
  addChanges(add, run, [name, relation]);
  add('audit').action((options: Options) => run(options, (accounts) => audit(terminal, accounts)));
  return user;
}

/** The changes that ask for nothing but what they change. */
function addChanges(
  add: (name: string, ...args: Argument[]) => Command,
  run: (options: Options, work: Work) => Promise<void>,
  [name, relation]: [() => Argument, () => Argument],
): void {
  for (const [verb, disabled] of [
    ['lock', 1],
    ['unlock', 0],
  ] as const) {
    add(verb, name()).action((named: string, options: Options) =>
      run(options, async (accounts) => accounts.update(await find(accounts, named), { disabled }, actor)),
    );
  }
  add('sign-out', name()).action((named: string, options: Options) =>
    run(options, async (accounts) => accounts.endSessions(await find(accounts, named), actor)),
  );
  for (const [verb, granted] of [
    ['grant', true],
    ['withdraw', false],
  ] as const) {
    add(verb, name(), relation()).action((named: string, of: string, options: Options) =>
      run(options, async (accounts) => accounts.setGrant(await find(accounts, named), checked(of), granted, actor)),
    );
  }
  for (const [verb, rule] of [
    ['restrict', 'restricted'],
    ['release', 'released'],
    ['open', null],
  ] as const) {
    add(verb, relation()).action((of: string, options: Options) =>
      run(options, (accounts) => accounts.setRule(checked(of), rule, actor)),
    );
  }
}

async function list({ output }: Terminal, accounts: AccountStore): Promise<void> {
  for (const { name, role, email, identity, disabled } of await accounts.list()) {
    const signsIn = identity ? 'elsewhere' : '';
    await output.write(`${[name, role, email ?? '', signsIn, disabled ? 'locked' : ''].join('\t')}\n`);
  }
  for (const { relation, rule } of await accounts.rules()) await output.write(`${relation}\t${rule}\n`);
}

async function addAccount(terminal: Terminal, accounts: AccountStore, name: string, options: Options): Promise<void> {
  const { role = 'reader', email = null, elsewhere } = options;
  if (elsewhere && email === null) {
    const message = 'Who signs in elsewhere is known by his verified address the first time. Give --email.';
    throw new InputError('account/email', message);
  }
  const password = elsewhere ? null : await askedPassword(terminal);
  await accounts.add({ id: randomUUID(), name, role, email, password, identity: null }, actor);
  terminal.tell(terminal.say('user.added', { name, role }));
}

/** The first line of standard input: a password on the command line would stand in the list of processes. */
async function askedPassword(terminal: Terminal): Promise<string> {
  if (terminal.isWatched) terminal.tell(terminal.say('user.typePassword'));
  for await (const { text } of linesOf(terminal.input, 10_000))
    return await hashPassword(text?.replace(/\r$/, '') ?? '');
  return await hashPassword('');
}

async function find(accounts: AccountStore, name: string): Promise<Account> {
  const account = await accounts.find({ name });
  if (account) return account;
  const message = `There is no account ${name}. \`ganket user list\` names them.`;
  throw new InputError('account/missing', message, { cause: { values: { name } } });
}

async function audit({ output }: Terminal, accounts: AccountStore): Promise<void> {
  for (let before: number | null = null; ;) {
    const entries = await accounts.audit(500, before);
    for (const { at, who, what, subject, address } of entries) {
      await output.write(`${[at, who, what, subject, address].join('\t')}\n`);
    }
    const last = entries.at(-1);
    if (!last || entries.length < 500) return;
    before = last.seq;
  }
}

/** The codes in any order. */
function checked(relation: string): string {
  const codes = relation.toUpperCase().split('-');
  if (codes.length > 1 && codes.every(isCountryCode)) return relationId(codes);
  const message = `"${relation}" is no relation; expected ISO 3166-1 alpha-3 codes, such as LAO-VNM.`;
  throw new InputError('account/relation', message, { cause: { values: { relation } } });
}
