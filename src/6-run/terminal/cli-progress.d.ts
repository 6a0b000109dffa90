/** The part of cli-progress that is used; it comes without types. */
declare module 'cli-progress' {
  export class SingleBar {
    constructor(options: Record<string, unknown>);
    start(total: number, from: number): void;
    increment(count: number): void;
    stop(): void;
  }
}
