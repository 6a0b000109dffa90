export { states } from './states.ts';
