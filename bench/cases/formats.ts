import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { readFiles } from '../../src/1-collect/index.ts';
import { collectingOf } from '../../src/6-run/collecting.ts';
import { loadConfig } from '../../src/6-run/config.ts';
import type { MadeArticle } from '../articles/index.ts';
import { articlesFor } from '../measuring/corpus.ts';
import type { Case, Measurement } from '../measuring/measurement.ts';
import { awaited, repeated } from '../measuring/timing.ts';

export const benchmark: Case = {
  about:
    'Files of each format collected as articles, without reading them: generated articles, DOCX and PDF made of them by LibreOffice.',
  async measure({ quick, folder, note }) {
    const articles = articlesFor(quick ? 10 : 100);
    const kinds = makeFiles(join(folder, 'formats'), articles, note);
    const collecting = collectingOf(loadConfig({ flags: {}, environment: {}, folder }));
    const measurements: Measurement[] = [];
    for (const [kind, paths] of kinds) {
      const pass = async (): Promise<number> => {
        let found = 0;
        for (const path of paths)
          for await (const { error } of readFiles(path, collecting)) {
            if (error) throw error;
            found++;
          }
        return found;
      };
      const count = await pass();
      const seconds = await repeated({ runs: quick ? 2 : 7, seconds: 8 }, () => awaited(pass));
      measurements.push({
        name: kind,
        unit: 'articles/s',
        samples: seconds.map((each) => count / each),
        meaning: `Articles out of ${kind} in a second, one after the other.`,
      });
    }
    return measurements;
  },
};

/** The same articles in every format: the paths of each kind. */
function makeFiles(
  folder: string,
  articles: readonly MadeArticle[],
  note: (words: string) => void,
): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  const write = (kind: string, ending: string, contentOf: (article: MadeArticle) => string | Uint8Array): void => {
    mkdirSync(join(folder, kind), { recursive: true });
    const paths = articles.map(({ id }) => join(folder, kind, `${id}.${ending}`));
    articles.forEach((article, i) => writeFileSync(paths[i]!, contentOf(article)));
    kinds.set(kind, paths);
  };
  write('text', 'txt', ({ text }) => text);
  write('text in TCVN3', 'txt', ({ text }) => iconv.encode(text.normalize('NFC').replace(/[–“”…]/g, '-'), 'tcvn'));
  write('HTML', 'html', pageOf);
  write(
    'EML',
    'eml',
    (article) =>
      `Subject: Tin\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${pageOf(article)}`,
  );
  const archive = join(folder, 'all.zip');
  writeFileSync(
    archive,
    zipSync(Object.fromEntries(articles.map((article) => [`${article.id}.html`, Buffer.from(pageOf(article))]))),
  );
  kinds.set('HTML in ZIP', [archive]);
  for (const [kind, filter] of [
    ['DOCX', 'docx:MS Word 2007 XML'],
    ['PDF', 'pdf:writer_web_pdf_Export'],
  ] as const) {
    const made = convert(filter, join(folder, kind), kinds.get('HTML')!);
    if (made.length > 0) kinds.set(kind, made);
    else note(`${kind} was not measured: it needs LibreOffice`);
  }
  return kinds;
}

function convert(filter: string, to: string, from: string[]): string[] {
  const profile = `-env:UserInstallation=file://${to}-profile`;
  const { status } = spawnSync('soffice', ['--headless', profile, '--convert-to', filter, '--outdir', to, ...from]);
  return status === 0 ? readdirSync(to).map((name) => join(to, name)) : [];
}

function pageOf({ title, text, publisher, publishedOn }: MadeArticle): string {
  const about = JSON.stringify({
    '@type': 'NewsArticle',
    headline: title,
    datePublished: publishedOn,
    publisher: { name: publisher },
  });
  const links = '<li><a href="/x">Tin khác trong ngày</a></li>'.repeat(30);
  const body = text
    .split(/\n+/)
    .map((line) => `<p>${line.replace(/[&<]/g, ' ')}</p>`)
    .join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><script type="application/ld+json">${about}</script></head><body><nav><ul>${links}</ul></nav><article><h1>${title}</h1>${body}</article></body></html>`;
}
