/** The language of the record's own words in HTML: empty where it could not be told, absent where it is the page's. */
export function recordLanguage(language: string | undefined): string | undefined {
  return language === 'und' ? '' : language;
}
