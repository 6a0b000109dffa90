import { InvalidArgumentError, Option } from 'commander';
import { readRelation } from '../../0-facts/index.ts';
import type { Terminal } from './terminal.ts';

/** `--relation`: codes in any order; that they were sorted is said. */
export function relationOption(terminal: Terminal): Option {
  const { say } = terminal;
  return new Option('--relation <RELATION>', say('option.relation')).argParser((given: string) => {
    const { id, unknown } = readRelation(given);
    if (id === null) {
      const codes = unknown.filter((code) => code !== '').join(', ');
      throw new InvalidArgumentError(codes ? say('relation.unknown', { codes }) : say('relation.expected'));
    }
    if (id !== given) terminal.tell(say('relation.sorted', { given, relation: id }));
    return id;
  });
}
