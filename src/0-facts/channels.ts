/** Between whom states speak, the highest first: it follows from the highest office that takes part. */
export const channels = ['party', 'state', 'government', 'parliament', 'ministry', 'province', 'people'] as const;
export type Channel = (typeof channels)[number];
