export { encounters } from './encounters.ts';
