import { recall, remember } from '$lib/data/memory.ts';

export type Colours = 'system' | 'light' | 'dark';

const remembered = recall('colours');
let choice = $state<Colours>(remembered === 'light' || remembered === 'dark' ? remembered : 'system');

/** Light or dark ink and paper: as the machine says, or as chosen here. */
export const colours = {
  get choice(): Colours {
    return choice;
  },
  set choice(wanted: Colours) {
    choice = wanted;
    remember('colours', wanted === 'system' ? null : wanted);
    if (wanted === 'system') delete document.documentElement.dataset['colours'];
    else document.documentElement.dataset['colours'] = wanted;
  },
};
