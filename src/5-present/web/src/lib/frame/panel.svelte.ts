import { recall, remember } from '$lib/data/memory.ts';

let open = $state(recall('panel') !== 'closed');
let help = $state(false);

/** Whether the words panel is shown beside the page, and whether the keys are. */
export const panel = {
  get open(): boolean {
    return open;
  },
  toggle(): void {
    open = !open;
    remember('panel', open ? null : 'closed');
  },
  get help(): boolean {
    return help;
  },
  set help(shown: boolean) {
    help = shown;
  },
};
