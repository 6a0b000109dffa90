// The one door of the pages to the house: the floor of the facts, and no other.
export * from '../../../../0-facts/index.ts';
export * from '../../../../0-facts/messages/index.ts';
