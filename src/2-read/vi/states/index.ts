export { states } from './states.ts';
export { unionSeats } from './seats.ts';
