export { featuresOf } from './features.ts';
export { storiesOf } from './stretches.ts';
export { retellStories } from './retell.ts';
