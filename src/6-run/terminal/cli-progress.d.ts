/** The part of cli-progress that is used; it comes without types. */
declare module 'cli-progress' {
  export class SingleBar {
    constructor(options: Record<string, unknown>);
    /** Whether it is drawn: from its start to its stop. */
    readonly isActive: boolean;
    start(total: number, from: number, payload: Record<string, string>): void;
    increment(count: number, payload: Record<string, string>): void;
    stop(): void;
  }
}
