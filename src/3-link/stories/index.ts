export { featuresOf } from './features.ts';
export { storiesOf } from './stretches.ts';
