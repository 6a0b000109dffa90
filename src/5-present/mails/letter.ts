import { html, raw } from 'hono/html';
import type { Language } from '../../0-facts/index.ts';
import { fill, mailWords } from '../../0-facts/messages/index.ts';

/** What a mail says, in plain words and as a page. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** One thing that a mail tells: a heading that leads to its page, remarks, and the words it stands on. */
export interface Item {
  head: string;
  page: string | null;
  remarks: string[];
  quote: { words: string; source: string } | null;
}

export interface Section {
  title: string;
  items: Item[];
  /** Where the rest stands, and how many they are. */
  more: { count: number; page: string } | null;
}

export interface Chapter {
  title: string;
  sections: Section[];
}

export interface Content {
  language: Language;
  subject: string;
  head: string;
  chapters: Chapter[];
  /** The account that is written to, and where its mails are stopped. */
  account: string;
  stopPage: string;
}

/** The same content twice; the record's words are text, whatever they look like. */
export async function letterOf(content: Content): Promise<Letter> {
  return { subject: content.subject, text: plain(content), html: String(await page(content)) };
}

function plain({ language, head, chapters, account, stopPage }: Content): string {
  const told = chapters.flatMap(({ title, sections }) => [
    title,
    '='.repeat(title.length),
    '',
    ...sections.flatMap((section) => [
      `${section.title}:`,
      '',
      ...section.items.flatMap(plainItem),
      ...moreOf(section, language),
    ]),
  ]);
  const why = fill(mailWords[language].why, { name: account, page: stopPage });
  return [head, '', ...told, '-- ', why, ''].join('\n');
}

function plainItem({ head, page, remarks, quote }: Item): string[] {
  const words = quote ? [`  “${oneLine(quote.words)}”`, `  – ${oneLine(quote.source)}`] : [];
  return [
    `* ${oneLine(head)}`,
    ...remarks.map((remark) => `  ${oneLine(remark)}`),
    ...words,
    ...(page ? [`  ${page}`] : []),
    '',
  ];
}

function moreOf({ more }: Section, language: Language): string[] {
  return more ? [fill(mailWords[language].more, { count: String(more.count), page: more.page }), ''] : [];
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Mail programs take styles that stand in the elements; without any it reads well, too. */
const style = {
  body: 'margin:0;padding:24px;background:#fbfaf7;color:#1d1b19;font:15px/22px system-ui,sans-serif',
  frame: 'max-width:640px;margin:0 auto',
  title: 'font-size:20px;line-height:28px;margin:0 0 16px',
  chapter: 'font-size:17px;line-height:24px;margin:24px 0 4px;padding-top:12px;border-top:1px solid #e4dfd7',
  section: 'font-size:13px;line-height:20px;margin:12px 0 4px;color:#5f5a54',
  item: 'margin:0 0 14px',
  quote: 'margin:2px 0;padding-left:10px;border-left:2px solid #e4dfd7;font-family:Georgia,serif',
  small: 'font-size:13px;line-height:20px;color:#5f5a54',
};

function page({ language, head, subject, chapters, account, stopPage }: Content) {
  const words = mailWords[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="${style.body}">
        <div style="${style.frame}">
          <h1 style="${style.title}">${head}</h1>
          ${chapters.map(
            ({ title, sections }) =>
              html`<h2 style="${style.chapter}">${title}</h2>
                ${sections.map(
                  (section) =>
                    html`<h3 style="${style.section}">${section.title}</h3>
                      ${section.items.map(pageItem)}
                      ${section.more ? html`<p style="${style.small}"><a href="${section.more.page}">${fill(words.more, { count: String(section.more.count), page: '' }).replace(/: $/, '')}</a></p>` : ''}`,
                )}`,
          )}
          <p style="${style.small};margin-top:32px">
            ${fill(words.why, { name: account, page: '' })}<a href="${stopPage}">${words.stop}</a>
          </p>
        </div>
      </body>
    </html> `;
}

function pageItem({ head, page, remarks, quote }: Item) {
  return html`<div style="${style.item}">
    <strong>${page ? html`<a href="${page}" style="color:inherit">${head}</a>` : head}</strong>${
      remarks.length
        ? html`<br /><span style="${style.small}"
              >${remarks.map((remark, i) => (i ? html`<br />${remark}` : remark))}</span
            >`
        : raw('')
    }${
      quote
        ? html`<blockquote style="${style.quote}">${quote.words}</blockquote>
            <span style="${style.small}">${quote.source}</span>`
        : raw('')
    }
  </div> `;
}
