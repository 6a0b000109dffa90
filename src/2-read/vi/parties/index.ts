export { parties } from './parties.ts';
