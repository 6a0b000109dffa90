export { things } from './things.ts';
