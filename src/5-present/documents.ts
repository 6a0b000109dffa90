import type { Documents } from './api/services.ts';
import { briefPages, renderBrief, stylesOf, writeBrief } from './briefs/index.ts';
import { exporters } from './exports/index.ts';
import { threadFeed, threadsFeed } from './feeds/atom.ts';
import { calendarOf } from './feeds/calendar.ts';
import { ExportSource } from './exports/source.ts';

/** Joins the rooms that write the ledger in other forms to what the API asks of them. */
export function documentsOf(version: string): Documents {
  return {
    threadsFeed,
    threadFeed,
    calendar: calendarOf,
    brief: writeBrief,
    print: renderBrief,
    pages: briefPages,
    template: stylesOf,
    export(format, ledger, about) {
      const { mediaType, ending, write } = exporters[format];
      const { relation } = about.filters;
      const parts = [
        'ganket',
        ...(ledger.example ? ['example'] : []),
        ...(relation ? [relation] : []),
        about.moment.day,
      ];
      const source = new ExportSource(ledger, { ...about, version });
      return { name: `${parts.join('-')}.${ending}`, mediaType, bytes: write(source) };
    },
  };
}
