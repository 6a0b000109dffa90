import type { Ledger, LinkProgress } from '../../4-ledger/index.ts';
import { progressOf } from './progress.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far linking has come. */
export interface LinkingShown {
  tell(progress: LinkProgress): void;
  /** To be called also where linking failed: a bar is drawn until it is stopped. */
  stop(): void;
}

/** A bar of the articles linked, of all that are to be. */
export function linkingShown(terminal: Terminal): LinkingShown {
  let bar: Progress | null = null;
  let shown = 0;
  return {
    tell({ articles, done }) {
      bar ??= progressOf(terminal, articles, terminal.say('linking.progress'));
      if (done > shown) bar.advance(done - shown);
      shown = done;
    },
    stop: () => bar?.stop(),
  };
}

/** The same for what a stopped import left: says first that it goes on with it, and when all is linked. */
export function leftLinkingShown(terminal: Terminal): LinkingShown {
  const { tell, stop } = linkingShown(terminal);
  return {
    tell(progress) {
      const { articles, done } = progress;
      if (articles === 0) return;
      if (done === 0) terminal.tell(terminal.say('linking.left', { articles }));
      tell(progress);
      if (done < articles) return;
      stop();
      terminal.tell(terminal.say('linking.done', { articles }));
    },
    stop,
  };
}

/** Says how much of a ledger that is only looked at is not linked yet, if anything. */
export async function tellUnlinked(terminal: Terminal, ledger: Ledger): Promise<void> {
  const articles = await ledger.unlinked();
  if (articles > 0) terminal.tell(terminal.say('linking.waiting', { articles }));
}
