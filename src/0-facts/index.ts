export { ConfigError, GanketError, InputError, LedgerError, LexiconError } from './errors.ts';
export * from './access.ts';
export { evidenceAt, isEvidenceOf } from './evidence.ts';
export type { Evidence } from './evidence.ts';
export { dateHeader, openingWords, shortened } from './article.ts';
export type { Article, ReadableArticle } from './article.ts';
export * from './records.ts';
export { factId, factsOf } from './facts.ts';
export type { Fact, FactOf } from './facts.ts';
export { hashOf } from './hash.ts';
export {
  alpha2Of,
  alpha3Of,
  countryCodes,
  countryName,
  homeIn,
  isCountryCode,
  readRelation,
  relationCountries,
  relationId,
  relationName,
} from './country-codes.ts';
export type { Language } from './country-codes.ts';
export { addDays, beginsAfter, compareDates, daysOf, isEdtf, lengthOfMonth } from './edtf.ts';
export type { DaySpan } from './edtf.ts';
export { fold } from './fold.ts';
export * from './life-cycle.ts';
export * from './brief.ts';
export { jsonFault, unmet } from './unmet.ts';
export type { Told } from './unmet.ts';
export { channels } from './channels.ts';
export type { Channel } from './channels.ts';
export type * from './views.ts';
export type * from './overview-views.ts';
export type * from './judged-views.ts';
export type * from './collected-views.ts';
export { comparedVersions } from './versions/compared.ts';
export type * from './jobs.ts';
export { drawnPoints, requiredPaths } from './figures/points.ts';
export type { Drawn } from './figures/points.ts';
export { standings } from './figures/standing.ts';
export type { Standing } from './figures/standing.ts';
